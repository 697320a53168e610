package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.credential.Secret;
import io.orgraph.model.SourceName;
import io.orgraph.openid.GroupMapping;
import io.orgraph.openid.ProviderSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code orgraph.openid.<provider>.*}. An invalid value stops the start with the name of the setting to change. */
final class OpenIdSettings {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~:-]+)*/?");
    private static final Pattern SCOPES = Pattern.compile("[!#-\\[\\]-~ ]+");

    private final Settings settings;

    OpenIdSettings(Settings settings) {
        this.settings = settings;
    }

    static List<String> names(Environment environment) {
        return environment.getPropertyEntries(Setting.OPENID).stream().sorted().toList();
    }

    ProviderSettings provider(String name) {
        String prefix = Setting.OPENID + "." + name + ".";
        if (!NAME.matcher(name).matches()) {
            throw Settings.wrong(
                    prefix + "issuer",
                    "a provider's name has 1 to 30 lower-case letters, digits and dashes and begins with a letter");
        }
        return new ProviderSettings(
                name,
                issuer(prefix + "issuer"),
                client(prefix),
                scopes(prefix + "scopes"),
                origin(prefix),
                groups(prefix));
    }

    /** Whoever can change what the provider says in transit can sign in as anyone, so https is required. */
    private URI issuer(String name) {
        URI url = url(name, "the URL of the provider, as its tokens have it, such as https://id.example.com");
        if (!isSafe(url) || !PATH.matcher(url.getRawPath()).matches()) {
            throw wrongUrl(name, ", a path of plain segments");
        }
        return url;
    }

    private URI origin(String prefix) {
        String name = prefix + "origin";
        URI url = url(name, "the origin of this server as browsers see it, such as https://app.example.com");
        if (!isSafe(url) || !url.getRawPath().isEmpty()) {
            throw wrongUrl(name, "");
        }
        return url;
    }

    private ProviderSettings.Client client(String prefix) {
        String id = settings.required(prefix + "client-id", "what the provider calls this deployment");
        String secret = settings.required(prefix + "client-secret", "the secret that the provider has given it");
        if (!Secret.isWellFormed(secret)) {
            throw Settings.wrong(prefix + "client-secret", "it is visible ASCII without spaces");
        }
        return new ProviderSettings.Client(id, Secret.of(secret));
    }

    private List<String> scopes(String name) {
        String text = Objects.requireNonNullElse(settings.text(name), "openid profile email");
        List<String> scopes = Arrays.stream(text.split("[ ,]+", -1))
                .filter(scope -> !scope.isEmpty())
                .toList();
        if (!scopes.contains("openid") || !SCOPES.matcher(text).matches()) {
            throw Settings.wrong(name, "it is a list of scopes, and openid is one of them");
        }
        return scopes;
    }

    private GroupMapping groups(String prefix) {
        String readers = settings.required(
                prefix + "read-groups",
                "the groups whose members may read, or * for each person that the provider signs in");
        return new GroupMapping(
                Objects.requireNonNullElse(settings.text(prefix + "groups-claim"), "groups"),
                words(readers),
                words(settings.text(prefix + "write-groups")),
                sources(prefix + "source-groups"));
    }

    /** A name of a group may have any character but the comma. */
    private Map<SourceName, Set<String>> sources(String name) {
        Map<SourceName, Set<String>> sources = new HashMap<>();
        for (String pair : words(settings.text(name))) {
            int equals = pair.indexOf('=');
            try {
                sources.computeIfAbsent(
                                new SourceName(
                                        pair.substring(0, Math.max(0, equals)).strip()),
                                any -> new HashSet<>())
                        .add(pair.substring(equals + 1).strip());
            } catch (IllegalArgumentException noSource) {
                throw Settings.wrong(
                        name, "it is a list such as crm=finance, crm=admins, hr=*: a source, and a group or *");
            }
        }
        return sources;
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new TreeSet<>();
        if (text != null) {
            Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
        }
        return words;
    }

    /** The exception of the URI itself contains the value, so it is not passed on. */
    private URI url(String name, String whatItIs) {
        try {
            return new URI(settings.required(name, whatItIs));
        } catch (URISyntaxException unreadable) {
            throw wrongUrl(name, "");
        }
    }

    private static boolean isSafe(URI url) {
        return PlainUrl.isPlain(url) && PlainUrl.isEncrypted(url);
    }

    private static ConfigurationException wrongUrl(String name, String more) {
        return Settings.wrong(
                name,
                "it begins with https:// (http:// on this machine alone) and has a host" + more + " and nothing more");
    }
}
