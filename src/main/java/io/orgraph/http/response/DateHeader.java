package io.orgraph.http.response;

import io.micronaut.http.MutableHttpHeaders;
import io.netty.handler.codec.DateFormatter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.util.Date;

/** The Date of a response, put together once a second and not for each: the framework leaves alone what is there. */
public final class DateHeader {
    private static volatile Second latest = Second.at(0);

    private DateHeader() {}

    public static void putOn(MutableHttpHeaders headers) {
        headers.set(HttpHeaderNames.DATE, at(System.currentTimeMillis()));
    }

    static CharSequence at(long millis) {
        long second = Math.floorDiv(millis, 1_000L);
        Second last = latest;
        if (last.number() != second) {
            last = Second.at(second);
            latest = last;
        }
        return last.text();
    }

    private record Second(long number, CharSequence text) {
        static Second at(long second) {
            String text = DateFormatter.format(Date.from(Instant.ofEpochSecond(second)));
            return new Second(second, AsciiString.cached(text));
        }
    }
}
