package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.company.Company;
import io.orgraph.sandbox.company.SeededIds;
import io.orgraph.sandbox.http.Malformed;
import io.orgraph.sandbox.http.Reply;
import io.orgraph.sandbox.http.Request;
import io.orgraph.sandbox.http.Route;
import io.orgraph.sandbox.http.RoutedApi;
import io.orgraph.sandbox.http.Routes;
import io.orgraph.sandbox.mail.Outbox;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API: authentication, authorization, routing, and the error envelope.
 *
 * <p>Calls are answered one at a time. A request fails for the first of these that applies: its credential, its path,
 * its method, the caller's rights, the subscription, the resource in the path, its parameters and body. Public endpoints
 * need no credential.
 */
public final class ToursApi implements RoutedApi {
    /** The first segment of every path. */
    public static final String PREFIX = "tours";

    private static final Logger LOG = LoggerFactory.getLogger(ToursApi.class);
    private static final String SCHEME = "Bearer ";

    private final Platform platform;
    private final Subscription subscription;
    private final Routes<Endpoint> routes;

    ToursApi(Platform platform, Subscription subscription, List<Route<Endpoint>> routes) {
        this.platform = platform;
        this.subscription = subscription;
        this.routes = new Routes<>(routes);
    }

    /** The API of those companies, the first being the one that keys and sessions are for; ids follow from the seed. */
    public static ToursApi of(List<Company> companies, long seed, Subscription subscription, Outbox outbox) {
        var platform = PlatformSeed.platformOf(companies, seed);
        var ids = new FreshIds(new SeededIds(seed, "tours fresh"));
        var routes = Stream.of(
                        new OwnOrganizationEndpoints().routes(),
                        new OrganizationEndpoints(platform).routes(),
                        new MemberEndpoints().routes(),
                        new RoleEndpoints(ids).routes(),
                        new InvitationEndpoints(ids, outbox).routes(),
                        new RecipientEndpoints(platform, ids).routes(),
                        new UserEndpoints().routes(),
                        new AuditLogEndpoints().routes(),
                        new ApiKeyEndpoints(platform, ids).routes())
                .flatMap(List::stream)
                .toList();
        return new ToursApi(platform, subscription, routes);
    }

    @Override
    public Routes<?> routes() {
        return routes;
    }

    @Override
    public Reply answer(Request request) {
        return replyTo(request).with(RequestIds.HEADER, RequestIds.of(request));
    }

    private synchronized Reply replyTo(Request request) {
        try {
            return routed(request);
        } catch (Refused refused) {
            return refused.reply();
        } catch (Malformed malformed) {
            return Refused.badRequest(malformed.text()).reply();
        } catch (RuntimeException bug) {
            LOG.error("The simulated Tours & Events API failed", bug);
            return Refused.internalError().reply();
        }
    }

    private Reply routed(Request request) {
        var segments = request.segments();
        var found = routes.find(request.method(), segments.subList(1, segments.size()));
        var match = found.match();
        if (match != null && match.route().endpoint().rule().isOpen()) {
            return match.route().endpoint().handler().answer(Call.now(request, match.variables(), null));
        }
        var account = accountOf(request);
        if (match != null) {
            return admitted(match, request, account);
        }
        if (found.allowed().isEmpty()) {
            throw Refused.notFound("Endpoint");
        }
        return Refused.methodNotAllowed().reply().with("Allow", found.allowed());
    }

    private Reply admitted(Routes.Match<Endpoint> match, Request request, Account account) {
        var endpoint = match.route().endpoint();
        endpoint.rule().admit(account);
        if (!request.method().equals("GET")) {
            subscription.needsToBePaid();
        }
        return endpoint.handler().answer(Call.now(request, match.variables(), account));
    }

    private Account accountOf(Request request) {
        var header = request.header("Authorization");
        var key = header != null && header.startsWith(SCHEME) ? header.substring(SCHEME.length()) : null;
        var account = platform.account(sessionIn(request.header("Cookie")), key);
        if (account == null) {
            throw Refused.unauthorized();
        }
        return account;
    }

    private static @Nullable String sessionIn(@Nullable String cookies) {
        if (cookies == null) {
            return null;
        }
        for (String cookie : cookies.split(";", -1)) {
            var parts = cookie.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals(ToursCredentials.SESSION_COOKIE)) {
                return parts[1];
            }
        }
        return null;
    }
}
