package io.orgraph.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What the build wrote down of itself. What it did not write down is {@value #UNKNOWN}. */
public record Build(String version, String revision) {
    private static final String WRITTEN = "/io/orgraph/build.properties";
    private static final String UNKNOWN = "unknown";

    /** Of the build that runs. */
    public static Build read() {
        Properties written = new Properties();
        try (InputStream in = Build.class.getResourceAsStream(WRITTEN)) {
            if (in != null) {
                written.load(in);
            }
        } catch (IOException unreadable) {
            return of(new Properties());
        }
        return of(written);
    }

    private static Build of(Properties written) {
        return new Build(value("version", written), value("revision", written));
    }

    /** A placeholder stays where the classes were compiled by something that fills none in. */
    private static String value(String name, Properties written) {
        String value = written.getProperty(name, "");
        return value.isBlank() || value.startsWith("${") ? UNKNOWN : value;
    }

    /** {@code 1.2.3, revision 0a1b2c, Java 17.0.9}. */
    @Override
    public String toString() {
        return version + ", revision " + revision + ", Java " + Runtime.version();
    }
}
