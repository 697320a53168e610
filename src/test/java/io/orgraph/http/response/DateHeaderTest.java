package io.orgraph.http.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link DateHeader} says the second in HTTP's form, and never that of the request before. */
class DateHeaderTest {
    private static final long SEPTEMBER =
            Instant.parse("2026-09-06T08:49:37.999Z").toEpochMilli();

    @Test
    void a_day_has_two_digits_and_the_time_is_gmt() {
        assertEquals("Sun, 06 Sep 2026 08:49:37 GMT", DateHeader.at(SEPTEMBER).toString());
    }

    @Test
    void each_second_has_its_own_text_whatever_was_asked_for_before() {
        for (long seconds : List.of(0L, 1L, 1L, -1L, 59L, 86_400L, 0L)) {
            Instant moment = Instant.ofEpochMilli(SEPTEMBER).plus(Duration.ofSeconds(seconds));
            String text = DateHeader.at(moment.toEpochMilli()).toString();
            assertEquals(
                    moment.getEpochSecond(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toEpochSecond(),
                    text);
        }
    }
}
