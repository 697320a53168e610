package io.orgraph.architecture.planted.http;

// A comment, but not one that documentation is made of.
public final class SaysNothing {
    private SaysNothing() {}

    /** Says something, but not of the type. */
    public static void about() {}
}
