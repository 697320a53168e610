package io.orgraph.architecture.planted.credential;

import io.netty.buffer.ByteBuf;

/** A credential with the network in it. */
final class KnowsFrameworks {
    static final Class<?> NETTY = ByteBuf.class;

    private KnowsFrameworks() {}
}
