package io.orgraph.sandbox.company;

import java.time.Instant;

/**
 * A person who was invited to the company and is not a member of it.
 *
 * @param number counts from 0
 * @param firstName as they gave it
 * @param lastName as they gave it
 * @param email unique, in lower case ASCII, of a domain that is not the company's
 * @param invited in whole seconds
 */
public record Newcomer(int number, String firstName, String lastName, String email, Instant invited) {}
