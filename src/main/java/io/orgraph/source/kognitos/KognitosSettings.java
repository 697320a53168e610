package io.orgraph.source.kognitos;

import io.orgraph.model.SourceName;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a Kognitos source needs to know beside its address.
 *
 * @param workspaces which list of workspaces is read
 */
public record KognitosSettings(SourceName source, Workspaces workspaces) {

    /** As a deployment writes it. What is no value of it throws IllegalArgumentException with the setting's name. */
    public static KognitosSettings of(SourceName source, @Nullable String workspaces) {
        return new KognitosSettings(source, workspaces == null ? Workspaces.ALL : chosen(source, workspaces));
    }

    private static Workspaces chosen(SourceName source, String text) {
        return Arrays.stream(Workspaces.values())
                .filter(value -> value.toString().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Please change orgraph.sources." + source + ".workspaces: it is " + Workspaces.choice()));
    }

    /** The two lists of workspaces that there are. */
    public enum Workspaces {
        /** Those of the organization. They can be searched and ordered. */
        ALL,
        /** The caller's own, for keys to which the other list is refused. They can be picked by a whole name only. */
        MINE;

        private static String choice() {
            return Arrays.stream(values()).map(Workspaces::toString).collect(Collectors.joining(" or "));
        }

        /** As it is written in the configuration. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
