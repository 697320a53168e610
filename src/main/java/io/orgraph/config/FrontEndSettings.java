package io.orgraph.config;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import io.orgraph.http.security.AllowedOrigins;
import io.orgraph.http.security.FrontEnd;
import io.orgraph.http.security.FrontEnds;
import io.orgraph.http.security.SessionCookie;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code orgraph.front-ends.<name>.*}. Without any there is one front end, without a name. */
final class FrontEndSettings {
    static final String PREFIX = "orgraph.front-ends";
    static final int MOST = 100;

    private static final Pattern VARIABLE =
            Pattern.compile("ORGRAPH_FRONT_ENDS_(.+)_(?:HOST|PATH|COOKIE|ORIGINS|MANIFEST|MODE|PROVIDER)");
    private static final String PROVIDER = "provider";
    private static final String ORIGINS = "orgraph.http.origins";

    private final Settings settings;

    FrontEndSettings(Settings settings) {
        this.settings = settings;
    }

    /** Entries below a name with a dash are not found where they are environment variables, so those are searched. */
    static Set<String> names(Environment environment) {
        Set<String> names = new TreeSet<>(environment.getPropertyEntries(PREFIX));
        for (PropertySource source : environment.getPropertySources()) {
            if (source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE) {
                source.forEach(variable -> {
                    Matcher frontEnd = VARIABLE.matcher(variable);
                    if (frontEnd.matches()) {
                        names.add(frontEnd.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
                    }
                });
            }
        }
        return names;
    }

    static String prefixOf(String name) {
        return PREFIX + "." + name + ".";
    }

    /** All of them, which differ by address and by cookie. */
    FrontEnds all(Collection<String> names) {
        if (names.isEmpty()) {
            return FrontEnds.only(FrontEnd.only(ServerFactory.origins(settings)));
        }
        if (names.size() > MOST) {
            throw new ConfigurationException("Please change " + PREFIX + ": there are at most " + MOST);
        }
        checkAddresses(names);
        checkCookies(names);
        checkOrigins(names);
        return FrontEnds.of(readAll(names));
    }

    void checkAddresses(Collection<String> names) {
        differ(readAll(names), FrontEnd::address, one -> one.host() == null ? "path" : "host");
    }

    void checkCookies(Collection<String> names) {
        differ(readAll(names), one -> one.cookie().name(), one -> "cookie");
    }

    /** Where front ends are named, an origin of none of them would be listed in vain. */
    void checkOrigins(Collection<String> names) {
        if (!names.isEmpty() && settings.text(ORIGINS) != null) {
            throw Settings.wrong(
                    ORIGINS, "no front end has these: list each in " + PREFIX + ".<name>.origins of the one it is for");
        }
    }

    /** @param providers the names of those that there are */
    void checkProvider(String name, Collection<String> providers) {
        String setting = prefixOf(name) + PROVIDER;
        String provider = settings.text(setting);
        if (provider != null && !providers.contains(provider)) {
            throw Settings.wrong(
                    setting,
                    "it is the <provider> of an " + Setting.OPENID
                            + ".<provider>.issuer, and there is none of this name");
        }
    }

    private List<FrontEnd> readAll(Collection<String> names) {
        return names.stream().map(this::read).toList();
    }

    /** What is set is read first, so that each fault of it is told, and then what is missing. */
    FrontEnd read(String name) {
        String prefix = prefixOf(name);
        String host = settings.text(prefix + "host");
        String path = Objects.requireNonNullElse(settings.text(prefix + "path"), "");
        FrontEnd read = Settings.make(
                "",
                Map.of(
                        "name", "the name of a front end in " + PREFIX,
                        "host", prefix + "host",
                        "path", prefix + "path",
                        "cookie", prefix + "cookie",
                        "origins", prefix + "origins"),
                () -> new FrontEnd(
                        name, host, path, cookie(name), origins(prefix + "origins"), settings.text(prefix + PROVIDER)));
        if (host == null && path.isEmpty()) {
            throw new ConfigurationException("Please set " + prefix + "host or " + prefix
                    + "path: where the front end is reached, such as app.example or /portal");
        }
        return read;
    }

    private SessionCookie cookie(String name) {
        String text = settings.text(prefixOf(name) + "cookie");
        return text == null ? SessionCookie.ofFrontEnd(name) : new SessionCookie(text);
    }

    private AllowedOrigins origins(String setting) {
        String text = settings.text(setting);
        return text == null || text.isBlank() ? AllowedOrigins.NONE : AllowedOrigins.of(text);
    }

    private static void differ(List<FrontEnd> all, Function<FrontEnd, String> by, Function<FrontEnd, String> key) {
        Map<String, String> names = new HashMap<>();
        for (FrontEnd one : all) {
            String other = names.putIfAbsent(by.apply(one), one.name());
            if (other != null) {
                String setting = key.apply(one);
                throw Settings.wrong(
                        prefixOf(one.name()) + setting, "it is the same as that of " + PREFIX + "." + other);
            }
        }
    }
}
