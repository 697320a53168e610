package io.orgraph.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A line as one JSON object: the text as it reads, and its time as ISO 8601 has it. */
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
