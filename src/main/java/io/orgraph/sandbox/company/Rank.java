package io.orgraph.sandbox.company;

/** The rank of a person in the company as a whole. */
public enum Rank {
    /** The one person responsible for everything. */
    OWNER,
    /** One of the few who administer people and access. */
    ADMIN,
    /** Any other person. */
    MEMBER
}
