package io.orgraph.session;

import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom a provider has signed in, by the provider's name in the settings. */
public record Identity(String provider, Person person, Rights rights, Tokens tokens) {
    private static final String NOTHING = "~";
    private static final int FIELDS = 9;

    public Identity with(Rights others, Tokens newer) {
        return new Identity(provider, person, others, newer);
    }

    public Identity with(Tokens newer) {
        return with(rights, newer);
    }

    /** One word of ASCII without a space. */
    String text() {
        List<@Nullable String> fields =
                new ArrayList<>(Arrays.asList(provider, person.subject(), person.sid(), person.name(), person.email()));
        fields.add(Boolean.toString(rights.write()));
        fields.add(new TreeSet<>(rights.lent()).stream().map(SourceName::value).collect(Collectors.joining(" ")));
        fields.add(tokens.refresh() == null ? null : tokens.refresh().reveal());
        fields.add(Long.toString(tokens.expiresAt().getEpochSecond()));
        return fields.stream().map(Identity::encoded).collect(Collectors.joining("."));
    }

    static Identity of(String text) {
        List<@Nullable String> fields = Arrays.stream(text.split("\\.", -1))
                .<@Nullable String>map(Identity::decoded)
                .toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("An identity has " + FIELDS + " fields");
        }
        return new Identity(
                given(fields.get(0)),
                new Person(given(fields.get(1)), fields.get(2), fields.get(3), fields.get(4)),
                new Rights(Boolean.parseBoolean(fields.get(5)), sources(given(fields.get(6)))),
                new Tokens(secret(fields.get(7)), Instant.ofEpochSecond(Long.parseLong(given(fields.get(8))))));
    }

    private static Set<SourceName> sources(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(SourceName::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.of(text);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String encoded(@Nullable String field) {
        return field == null
                ? NOTHING
                : Base64.getUrlEncoder().withoutPadding().encodeToString(field.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(String field) {
        return field.equals(NOTHING) ? null : new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
    }

    /**
     * Who it is, as the provider says.
     *
     * @param subject unique at the provider, and never given to somebody else
     * @param sid the provider's own session; null where it does not tell
     */
    public record Person(
            String subject,
            @Nullable String sid,
            @Nullable String name,
            @Nullable String email) {}

    /**
     * What it may do: reading always.
     *
     * @param lent the sources whose credential of the deployment it may use
     */
    public record Rights(boolean write, Set<SourceName> lent) {
        public Rights {
            lent = Set.copyOf(lent);
        }

        /** What is in both: nothing that the others lack. */
        public Rights within(Rights others) {
            return new Rights(
                    write && others.write,
                    lent.stream().filter(others.lent::contains).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * The provider's tokens, as far as they are still needed: an ID token is read once.
     *
     * @param refresh null where the provider gave none: the session then ends with the tokens
     * @param expiresAt until then the provider has vouched for the rights
     */
    public record Tokens(@Nullable Secret refresh, Instant expiresAt) {}
}
