package io.orgraph.sandbox.kognitos;

import com.fasterxml.jackson.core.JsonGenerator;
import io.orgraph.sandbox.http.JsonBody;
import java.io.IOException;

/**
 * Settings of an organization or of a workspace.
 *
 * @param name of the resource
 * @param supportMayEnter whether the vendor's support has access
 * @param style the variant of the general preferences
 */
record Preferences(String name, boolean supportMayEnter, Style style) implements JsonBody {

    /** A variant of the general preferences. */
    enum Style {
        /** Every one is set. */
        EUROPEAN("Europe/Oslo", "TIME_FORMAT_24_HOUR", "DATE_FORMAT_DD_MM_YYYY_DOT", "DECIMAL_SYMBOL_COMMA", 2),
        /** Every one is set to something else, and no decimal places is their default. */
        AMERICAN("America/Chicago", "TIME_FORMAT_12_HOUR", "DATE_FORMAT_MM_DD_YYYY_SLASH", "DECIMAL_SYMBOL_PERIOD", 0),
        /** Only the time zone was ever set. */
        UNDECIDED("UTC", "", "", "", 0),
        /** Nobody ever opened them: the whole of them is left out. */
        UNTOUCHED("", "", "", "", 0);

        private final String zone;
        private final String time;
        private final String date;
        private final String decimalSymbol;
        private final int decimalPlaces;

        Style(String zone, String time, String date, String decimalSymbol, int decimalPlaces) {
            this.zone = zone;
            this.time = time;
            this.date = date;
            this.decimalSymbol = decimalSymbol;
            this.decimalPlaces = decimalPlaces;
        }

        private String system() {
            return switch (this) {
                case EUROPEAN -> "MEASUREMENT_SYSTEM_METRIC";
                case AMERICAN -> "MEASUREMENT_SYSTEM_IMPERIAL";
                case UNDECIDED, UNTOUCHED -> "";
            };
        }

        private void writeTo(JsonGenerator out) throws IOException {
            out.writeStartObject();
            Proto3Json.text(out, "time_zone", zone);
            Proto3Json.text(out, "time_format", time);
            Proto3Json.text(out, "date_format", date);
            Proto3Json.text(out, "decimal_symbol", decimalSymbol);
            Proto3Json.number(out, "decimal_places", decimalPlaces);
            Proto3Json.text(out, "measurement_system", system());
            out.writeEndObject();
        }
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
        out.writeStartObject();
        Proto3Json.text(out, "name", name);
        Proto3Json.flag(out, "support_team_access", supportMayEnter);
        if (style != Style.UNTOUCHED) {
            out.writeFieldName("general");
            style.writeTo(out);
        }
        out.writeEndObject();
    }
}
