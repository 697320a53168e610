package io.orgraph.http.openid;

import io.micronaut.http.HttpRequest;
import io.orgraph.http.response.Checked;
import io.orgraph.http.response.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** Where a browser goes after it was at a provider: a path of this origin, and nothing that could lead elsewhere. */
final class ReturnPath {
    static final String PARAMETER = "returnTo";
    static final Problem FOREIGN = Problem.badInput("returnTo is a path of this server, such as /app?page=2: it begins"
            + " with one slash, and has at most 1000 visible ASCII characters and no backslash");

    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,999}");

    private ReturnPath() {}

    /** @param usual where the request names none */
    static Checked<String> in(HttpRequest<?> request, String usual) {
        List<String> values = request.getParameters().getAll(PARAMETER);
        if (values.isEmpty()) {
            return Checked.passed(usual);
        }
        return values.size() == 1 && FORM.matcher(values.get(0)).matches()
                ? Checked.passed(values.get(0))
                : Checked.refused(FOREIGN);
    }
}
