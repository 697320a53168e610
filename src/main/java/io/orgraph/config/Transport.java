package io.orgraph.config;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.Locale;

/** What connections are read and written by. The framework reads the setting itself, in application.yml. */
enum Transport {
    NIO("NIO"),
    IO_URING("io_uring");

    static final String SETTING = "orgraph.http.transport";

    private final String title;

    Transport(String title) {
        this.title = title;
    }

    /** The one that is asked for; where the machine does not have it, there is NIO. */
    static Transport of(Settings settings) {
        String name = settings.text(SETTING);
        if (name == null || name.equals("nio")) {
            return NIO;
        }
        if (name.equals("io_uring")) {
            return IO_URING;
        }
        throw Settings.wrong(SETTING, "it is nio or io_uring");
    }

    /** The one that there is. */
    static Transport of(EventLoopGroup eventLoops) {
        return eventLoops instanceof IoEventLoopGroup group && group.isIoType(NioIoHandler.class) ? NIO : IO_URING;
    }

    /** As the setting has it. */
    String value() {
        return title.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return title;
    }
}
