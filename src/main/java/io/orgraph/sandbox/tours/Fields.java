package io.orgraph.sandbox.tours;

import io.orgraph.sandbox.http.JsonObject;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads members of bodies: a missing one is a bad request, an invalid value is unprocessable. */
final class Fields {
    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private Fields() {}

    /** A required text. */
    static String required(JsonObject body, String name) {
        if (!body.has(name)) {
            throw Refused.badRequest(name + " is missing");
        }
        return filled(body, name);
    }

    /** A text that must not be blank or null. */
    static String filled(JsonObject body, String name) {
        String text = body.text(name);
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Refused.unprocessable(name + " must have from 1 to " + LONGEST + " characters");
        }
        return text.strip();
    }

    static String email(JsonObject body) {
        String email = required(body, "email").toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches()) {
            throw Refused.unprocessable("email is no address");
        }
        return email;
    }

    /** The URL of a page or an image; null removes it. */
    static @Nullable String url(JsonObject body, String name) {
        String text = body.text(name);
        if (text != null && !isUrl(text)) {
            throw Refused.unprocessable(name + " is no http or https URL");
        }
        return text;
    }

    static String timezone(JsonObject body) {
        String zone = filled(body, "timezone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refused.unprocessable("timezone is no IANA time zone");
        }
        return zone;
    }

    /** A phone number in E.164 format; null removes it. */
    static @Nullable String phone(JsonObject body) {
        String phone = body.text("phone");
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw Refused.unprocessable("phone is not in E.164");
        }
        return phone;
    }

    static String status(JsonObject body) {
        String status = filled(body, "status");
        if (!List.of("active", "suspended").contains(status)) {
            throw Refused.unprocessable("status is neither active nor suspended");
        }
        return status;
    }

    /** Known permissions without duplicates; none if the member is absent. */
    static List<String> permissions(JsonObject body) {
        var permissions = body.texts("permissions");
        if (permissions == null) {
            return List.of();
        }
        for (String permission : permissions) {
            if (!Permissions.ALL.contains(permission)) {
                throw Refused.unprocessable("There is no permission " + permission);
            }
        }
        return permissions.stream().distinct().toList();
    }

    /** The name of an assignable role of the organization. */
    static String role(JsonObject body, Organization organization) {
        String role = required(body, "role");
        if (organization.roles().named(role) == null) {
            throw Refused.unprocessable("There is no role of that name");
        }
        if (role.equals(Role.SUPER_ADMIN)) {
            throw Refused.forbidden("Nobody can be made a Super Admin");
        }
        return role;
    }

    private static boolean isUrl(String text) {
        try {
            var url = URI.create(text);
            boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            return isWeb && url.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
