package io.orgraph.http.security;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides for each head which front end it is for, and takes the prefix of its path off. */
@Sharable
final class FrontEndHandler extends ChannelInboundHandlerAdapter {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*)(.*)");
    private static final Pattern PATH = Pattern.compile("[^?#]*");

    private final FrontEnds frontEnds;
    private final PathPrefix prefixes;

    FrontEndHandler(FrontEnds frontEnds, PathPrefix prefixes) {
        this.frontEnds = frontEnds;
        this.prefixes = prefixes;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        boolean isHead = message instanceof HttpRequest head
                && !(message instanceof FullHttpRequest)
                && head.decoderResult().isSuccess();
        context.fireChannelRead(isHead ? routed((HttpRequest) message, context) : message);
    }

    /** A target that names a host counts before the header, as it does in the protocol. */
    private FrontEndRequest routed(HttpRequest head, ChannelHandlerContext context) {
        Matcher absolute = ABSOLUTE.matcher(head.uri());
        boolean isAbsolute = absolute.matches();
        String target = isAbsolute ? absolute.group(2) : head.uri();
        List<String> hosts =
                isAbsolute ? List.of(absolute.group(1)) : head.headers().getAll(HttpHeaderNames.HOST);
        String announced = prefixes.announcedBy(peer(context), head.headers().getAll(PathPrefix.HEADER));
        FrontEndChoice choice = frontEnds.choose(hosts, path(target), announced);
        return new FrontEndRequest(
                head, choice.prefix().isEmpty() ? head.uri() : without(choice.prefix(), target), choice);
    }

    private static String path(String target) {
        Matcher path = PATH.matcher(target);
        return path.lookingAt() ? path.group() : "";
    }

    private static String without(String prefix, String target) {
        String rest = target.substring(prefix.length());
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    private static @Nullable InetAddress peer(ChannelHandlerContext context) {
        return context.channel().remoteAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
    }
}
