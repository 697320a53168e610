package io.orgraph.sandbox.kognitos;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.Malformed;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.http.Route;
import io.orgraph.sandbox.http.RoutedApi;
import io.orgraph.sandbox.http.Routes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API: authentication, routing, and the error envelope.
 *
 * <p>A request fails for the first of these that applies: its token, its path, its method, the resource in the path
 * and the token's access to it, its parameters and body.
 */
public final class KognitosApi implements RoutedApi {
    /** The first segment of every path. */
    public static final String PREFIX = "kognitos";

    private static final Logger LOG = LoggerFactory.getLogger(KognitosApi.class);
    private static final String SCHEME = "Bearer ";

    private final Map<String, Access> accessByToken;
    private final Routes<Endpoint> routes;

    KognitosApi(Map<String, Access> accessByToken, List<Route<Endpoint>> routes) {
        this.accessByToken = Map.copyOf(accessByToken);
        this.routes = new Routes<>(routes);
    }

    /** The API of those companies; ids follow from the seed. */
    public static KognitosApi of(Company company, Company sister, long seed) {
        var organizations =
                new Organizations(OrganizationSeed.organizationsOf(company, sister, seed), new Customers(seed));
        var lists = new Lists(new Pages(new PageTokens(seed)));
        var routes = Stream.of(
                        new OrganizationEndpoints(organizations, lists).routes(),
                        new WorkspaceEndpoints(organizations, lists).routes())
                .flatMap(List::stream)
                .toList();
        return new KognitosApi(Access.byToken(organizations.all()), routes);
    }

    @Override
    public Routes<?> routes() {
        return routes;
    }

    @Override
    public Reply answer(Request request) {
        try {
            return routed(request, accessOf(request));
        } catch (Refused refused) {
            return refused.reply();
        } catch (Malformed malformed) {
            return Refused.invalidArgument("body", malformed.text()).reply();
        } catch (RuntimeException bug) {
            LOG.error("The simulated Kognitos API failed", bug);
            return Refused.internal().reply();
        }
    }

    private Access accessOf(Request request) {
        String header = request.header("Authorization");
        var access = header != null && header.startsWith(SCHEME)
                ? accessByToken.get(header.substring(SCHEME.length()))
                : null;
        if (access == null) {
            throw Refused.unauthenticated();
        }
        return access;
    }

    private Reply routed(Request request, Access access) {
        var segments = request.segments();
        var found = routes.find(request.method(), segments.subList(1, segments.size()));
        var match = found.match();
        if (match != null) {
            var body = match.route().endpoint().answer(new Call(request, match.variables(), access));
            return Reply.json(200, "application/json", body);
        }
        if (found.allowed().isEmpty()) {
            throw Refused.notFound("Not Found");
        }
        return Refused.unimplemented().reply().with("Allow", found.allowed());
    }
}
