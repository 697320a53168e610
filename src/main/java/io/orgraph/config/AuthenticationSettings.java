package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.orgraph.authentication.ApiKey;
import io.orgraph.authentication.KeyHash;
import io.orgraph.authentication.Scope;
import io.orgraph.authentication.TokenSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code orgraph.callers.*}. An invalid value stops the start with the name of the setting to change. */
final class AuthenticationSettings {
    static final String KEYS = "orgraph.callers.api-keys";
    static final String JWT = "orgraph.callers.jwt.";

    private static final Pattern VARIABLE = Pattern.compile("ORGRAPH_CALLERS_API_KEYS_(.+)_(?:HASH|SCOPES)");

    private final Settings settings;

    AuthenticationSettings(Settings settings) {
        this.settings = settings;
    }

    List<ApiKey> keys(Collection<String> names) {
        return names.stream().map(this::key).toList();
    }

    boolean hasTokens() {
        return Setting.OF_TOKENS.stream().anyMatch(key -> settings.text(JWT + key) != null);
    }

    TokenSettings tokens() {
        return new TokenSettings(
                settings.required(JWT + "issuer", "the iss claim of its tokens"),
                settings.required(JWT + "audience", "the aud claim of its tokens"),
                Objects.requireNonNullElse(settings.text(JWT + "read-scope"), TokenSettings.READ_SCOPE),
                Objects.requireNonNullElse(settings.text(JWT + "write-scope"), TokenSettings.WRITE_SCOPE));
    }

    /** The URL of the keys. Anyone who can change them in transit can authenticate as anyone, so https is required. */
    URI keysUrl() {
        String name = JWT + "jwks-url";
        String text = settings.required(name, "the URL of the issuer's JWKS, such as https://id.example.com/jwks.json");
        try {
            URI url = new URI(text);
            if (PlainUrl.isEncrypted(url)
                    && (PlainUrl.isPlain(url) && url.getRawPath().length() > 1)) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // reported below, without the value
        }
        throw Settings.wrong(
                name,
                "it begins with https:// (http:// on this machine alone) and has a host, a path and nothing more");
    }

    /** Entries below a name with a dash are not found where they are environment variables, so those are searched. */
    static Set<String> names(Environment environment) {
        Set<String> names = new TreeSet<>(environment.getPropertyEntries(KEYS));
        for (PropertySource source : environment.getPropertySources()) {
            if (source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE) {
                source.forEach(variable -> {
                    Matcher key = VARIABLE.matcher(variable);
                    if (key.matches()) {
                        names.add(key.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
                    }
                });
            }
        }
        return names;
    }

    private ApiKey key(String name) {
        String prefix = KEYS + "." + name + ".";
        String hash = settings.required(prefix + "hash", "the SHA-256 of a random key, in hexadecimal");
        Map<String, String> names =
                Map.of("name", "the name of a key in " + KEYS, "hash", prefix + "hash", "scopes", prefix + "scopes");
        return Settings.make("", names, () -> new ApiKey(name, KeyHash.parse(hash.strip()), scopes(prefix + "scopes")));
    }

    /** Reading alone by default. */
    private Set<Scope> scopes(String name) {
        String text = settings.text(name);
        String[] words = text == null ? new String[] {"read"} : text.split(",", -1);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            scopes.add(Arrays.stream(Scope.values())
                    .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> Settings.wrong(name, "it is read, or read,write")));
        }
        return scopes;
    }
}
