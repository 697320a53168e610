package io.orgraph.architecture.planted.graph;

/** Words that no log and no level of it can stop. */
final class Prints {
    private Prints() {}

    static void out() {
        System.out.println("out");
    }

    static void err() {
        System.err.println("err");
    }

    static void trace(Exception thrown) {
        thrown.printStackTrace();
    }
}
