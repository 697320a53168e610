package io.orgraph.http.session;

import io.micronaut.http.HttpRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import io.orgraph.session.KeyRing;
import java.util.List;
import java.util.regex.Pattern;

/** Where a browser goes after it was at a provider: a path of this origin, and nothing that could lead elsewhere. */
public final class ReturnPath {
    static final String PARAMETER = "returnTo";
    static final Problem FOREIGN = Problem.badInput("returnTo is a path of this server, such as /app?page=2: it begins"
            + " with one slash, and has at most 1000 visible ASCII characters and no backslash");

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,999}");

    private static final String PURPOSE = "signed-out";
    /** Of the front end, seen from /session/signed-out. */
    private static final String TOP = "../";

    private ReturnPath() {}

    /**
     * The path that a request names.
     *
     * @param usual where it names none
     */
    public static Checked<String> in(HttpRequest<?> request, String usual) {
        List<String> values = request.getParameters().getAll(PARAMETER);
        if (values.isEmpty()) {
            return Checked.passed(usual);
        }
        return values.size() == 1 && FORM.matcher(values.get(0)).matches()
                ? Checked.passed(values.get(0))
                : Checked.refused(FOREIGN);
    }

    /** For a provider, which hands it back: whoever signs out is signed out, also with a path that is none. */
    static String sealed(HttpRequest<?> request, KeyRing ring) {
        return ring.seal(PURPOSE, in(request, TOP).fold(path -> path, problem -> TOP));
    }

    /** What was sealed here; the top page for anything else. */
    public static String open(HttpRequest<?> request, KeyRing ring) {
        List<String> states = request.getParameters().getAll("state");
        return states.size() == 1 ? ring.open(PURPOSE, states.get(0)).orElse(TOP) : TOP;
    }
}
