package io.orgraph.sandbox.company;

/** What a person is to the company as a whole. */
public enum Rank {
    /** The one who answers for everything. */
    OWNER,
    /** One of the few who look after people and access. */
    ADMIN,
    /** Everybody else. */
    MEMBER
}
