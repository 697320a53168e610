package io.orgraph.upstream;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a source asks to wait, limited to a day whatever the source says. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** Reads the header: seconds, or a date. Null where it is neither, or in the past. */
    static @Nullable Duration in(String header, Clock clock) {
        String text = header.trim();
        if (text.isEmpty()) {
            return null;
        }
        return text.chars().allMatch(RetryAfter::isDigit) ? seconds(text) : until(text, clock);
    }

    static @Nullable Duration cut(@Nullable Duration wait) {
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static @Nullable Duration seconds(String digits) {
        return digits.length() > MOST_DIGITS ? LONGEST : cut(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static @Nullable Duration until(String date, Clock clock) {
        try {
            Instant end = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return cut(Duration.between(clock.instant(), end));
        } catch (DateTimeException | ArithmeticException noDate) {
            return null;
        }
    }
}
