package io.orgraph.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Encodes a line as one JSON object: the formatted message, and the time in ISO 8601. */
final class JsonLines extends JsonEncoder {

    JsonLines() {
        setWithFormattedMessage(true);
        setWithMessage(false);
        setWithArguments(false);
        setWithContext(false);
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
    }

    @Override
    protected void appendCustomFields(StringBuilder json, ILoggingEvent event) {
        appendValueSeparator(json, true);
        appenderMember(json, "time", event.getInstant().toString());
    }
}
