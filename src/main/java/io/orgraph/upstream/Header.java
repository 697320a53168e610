package io.orgraph.upstream;

/** A header of a call. Its value never prints. */
record Header(String name, String value) {
    static final String ACCEPT = "Accept";
    static final String ACCEPT_ENCODING = "Accept-Encoding";
    static final String AUTHORIZATION = "Authorization";
    static final String COOKIE = "Cookie";
    static final String RETRY_AFTER = "Retry-After";
    static final String USER_AGENT = "User-Agent";
    static final String REQUEST_ID = "X-Request-Id";

    /** Throws IllegalArgumentException, without the value, for one that could end the header and begin another. */
    Header {
        if (name.isEmpty() || !isOf(name, '!', '~') || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A header's name is of visible ASCII characters, without a colon");
        }
        if (!isOf(value, ' ', '~')) {
            throw new IllegalArgumentException("A value of " + name + " is of visible ASCII characters and spaces");
        }
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + ": ***";
    }

    private static boolean isOf(String text, char first, char last) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < first || character > last) {
                return false;
            }
        }
        return true;
    }
}
