package io.orgraph.config;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The environment variables that Kubernetes creates for each Service of a namespace. Those of a Service whose name
 * begins with {@code orgraph} look like settings and are not.
 */
public final class ServiceLinks {
    private static final Pattern FORM = Pattern.compile(
            "[A-Z][A-Z0-9_]*_(?:SERVICE_HOST|SERVICE_PORT(?:_[A-Z0-9_]+)?|PORT(?:_\\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)");
    private static final Pattern ADDRESS = Pattern.compile("(?:tcp|udp|sctp)://.*");

    private ServiceLinks() {}

    /** The names of those variables that would be read as this project's settings. */
    public static String[] in(Map<String, String> variables) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("ORGRAPH_"))
                .filter(variable -> isLink(variable.getKey(), variable.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }

    /**
     * {@code ORGRAPH_SANDBOX_PORT} is both a setting and a variable of a Service named orgraph-sandbox: its value tells
     * which.
     */
    static boolean isLink(String variable, String value) {
        return FORM.matcher(variable).matches()
                && (!Setting.isKnownVariable(variable) || ADDRESS.matcher(value).matches());
    }
}
