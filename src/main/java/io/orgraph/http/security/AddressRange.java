package io.orgraph.http.security;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** A range of addresses such as {@code 10.0.0.0/8}, or a single one. Never looks up a name. */
final class AddressRange {
    private final IpSubnetFilterRule rule;

    private AddressRange(IpSubnetFilterRule rule) {
        this.rule = rule;
    }

    /** Throws IllegalArgumentException for a text that is not a range. */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("Not an address");
        }
        int bits = slash < 0 ? address.getAddress().length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        return new AddressRange(new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT));
    }

    /** The address that is written in digits; null for anything else, such as an interface name of this machine. */
    static @Nullable InetAddress address(String text) {
        if (text.indexOf('%') >= 0) {
            return null;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            return null;
        }
    }

    boolean contains(InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }
}
