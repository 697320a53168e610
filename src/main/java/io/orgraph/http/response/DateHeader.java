package io.orgraph.http.response;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date of a response, put together once a second and not for each: the framework leaves alone what is there. */
public final class DateHeader {
    /** HTTP's form has two digits for a day, which {@link DateTimeFormatter#RFC_1123_DATE_TIME} has not. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static volatile Second latest = Second.at(0);

    private DateHeader() {}

    public static void putOn(MutableHttpHeaders headers) {
        headers.set(HttpHeaders.DATE, at(System.currentTimeMillis()));
    }

    static String at(long millis) {
        long second = Math.floorDiv(millis, 1_000L);
        Second last = latest;
        if (last.number() != second) {
            last = Second.at(second);
            latest = last;
        }
        return last.text();
    }

    private record Second(long number, String text) {
        static Second at(long second) {
            return new Second(second, FORM.format(Instant.ofEpochSecond(second)));
        }
    }
}
