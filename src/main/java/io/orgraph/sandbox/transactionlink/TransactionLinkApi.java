package io.orgraph.sandbox.transactionlink;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.http.Route;
import io.orgraph.sandbox.http.RoutedApi;
import io.orgraph.sandbox.http.Routes;
import io.orgraph.sandbox.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API: authentication, routing, and the error envelope.
 *
 * <p>A request fails for the first of these that applies: its token, its path, its method, the form of its ids, what
 * it refers to, its permissions, its body.
 */
public final class TransactionLinkApi implements RoutedApi {
    /** The first segment of every path. */
    public static final String PREFIX = "transactionlink";

    private static final Logger LOG = LoggerFactory.getLogger(TransactionLinkApi.class);

    private final Map<String, Access> accessByToken;
    private final Routes<Endpoint> routes;

    TransactionLinkApi(Map<String, Access> accessByToken, List<Route<Endpoint>> routes) {
        this.accessByToken = Map.copyOf(accessByToken);
        this.routes = new Routes<>(routes);
    }

    /** The API of that company; ids follow from the seed. */
    public static TransactionLinkApi of(Company company, long seed, Outbox outbox) {
        var organization = OrganizationSeed.organizationOf(company, seed);
        var enrollments = EnrollmentSeed.enrollmentsOf(company, organization, seed, outbox);
        var routes = Stream.of(
                        new OrganizationEndpoints(organization).routes(),
                        new MembershipEndpoints(organization).routes(),
                        new UserEndpoints(organization).routes(),
                        new EnrollmentEndpoints(organization, enrollments).routes())
                .flatMap(List::stream)
                .toList();
        return new TransactionLinkApi(Access.byToken(organization), routes);
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
        } catch (RuntimeException bug) {
            LOG.error("The simulated TransactionLink API failed", bug);
            return Refused.internalError().reply();
        }
    }

    private Access accessOf(Request request) {
        String token = request.header("Authorization");
        var access = token == null ? null : accessByToken.get(token);
        if (access == null) {
            throw Refused.unauthorized();
        }
        return access;
    }

    private Reply routed(Request request, Access access) {
        var segments = request.segments();
        var found = routes.find(request.method(), segments.subList(1, segments.size()));
        var match = found.match();
        if (match != null) {
            return match.route().endpoint().answer(new Call(request, match.variables(), access));
        }
        if (found.allowed().isEmpty()) {
            throw Refused.notFound("RESOURCE");
        }
        return Refused.methodNotAllowed().reply().with("Allow", found.allowed());
    }
}
