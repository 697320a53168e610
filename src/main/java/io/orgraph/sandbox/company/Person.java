package io.orgraph.sandbox.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who works at the company.
 *
 * @param number counts from 0, the owner
 * @param firstName may hold letters beyond ASCII, as may the last name
 * @param lastName not unique in a large company
 * @param email unique, in lower case ASCII
 * @param title null for those who have none
 * @param rank in the company as a whole
 * @param joined in whole seconds
 */
public record Person(
        int number,
        String firstName,
        String lastName,
        String email,
        @Nullable String title,
        Rank rank,
        Instant joined) {}
