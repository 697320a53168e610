package io.orgraph.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of an upstream as whole HTTP responses by path: workspaces with {@value #MEMBERSHIPS} memberships and five
 * roles of {@value #PERMISSIONS} permissions each, and {@value #USERS} users. The same for each run.
 */
final class PeerData {
    static final int USERS = 60;

    private static final int MEMBERSHIPS = 10;
    private static final int PERMISSIONS = 4;
    private static final List<String> ROLES = List.of("Owner", "Admin", "Editor", "Viewer", "Auditor");
    private static final List<String> RESOURCES = List.of("workspace", "account", "transaction", "report", "user");
    private static final List<String> RELATIONS = List.of("owner", "editor", "viewer", "approver");
    private static final List<String> FIRST = List.of("Ada", "Bela", "Cara", "Dino", "Ezra", "Faye", "Gwen", "Hugo");
    private static final List<String> LAST =
            List.of("Abbott", "Berger", "Castro", "Duarte", "Eriksen", "Fischer", "Ito");

    private final Random dice = new Random(20_260_101);
    private final Map<String, byte[]> responses = new HashMap<>();

    private PeerData() {}

    /** The responses of an upstream with that number of workspaces. */
    static Map<String, byte[]> of(int workspaces) {
        PeerData data = new PeerData();
        List<String> users = data.users();
        data.put(
                "/organizations/workspaces",
                IntStream.range(0, workspaces)
                        .mapToObj(number -> data.workspace(number, users))
                        .toList());
        return Map.copyOf(data.responses);
    }

    private List<String> users() {
        List<String> ids = Stream.generate(this::id).limit(USERS).toList();
        String rows = IntStream.range(0, USERS)
                .mapToObj(number -> user(ids.get(number), number))
                .collect(Collectors.joining(","));
        String page = "{'content':[%s],'totalElements':%d,'totalPages':1,'size':200,'number':0}";
        put("/organizations/users", json(page, rows, USERS));
        return ids;
    }

    private String user(String id, int number) {
        String first = FIRST.get(number % FIRST.size());
        String last = LAST.get(number % LAST.size());
        String email = (first + "." + last + "." + number).toLowerCase(Locale.ROOT) + "@acme.example";
        String alone = "{'name':'%s','display_name':'%s %s','email':'%s'}";
        put("/api/v1/organizations/acme/users/" + id, json(alone, id, first, last, email));
        return json(
                "{'id':'%s','email':'%s','roleId':'7f000001-0000-4000-8000-000000000001','profile':{'firstName':'%s',"
                        + "'lastName':'%s','title':null},'createdDateTime':'2025-01-01T08:00:00Z'}",
                id, email, first, last);
    }

    private String workspace(int number, List<String> users) {
        String id = id();
        List<String> heads = ROLES.stream().map(name -> role(name, id)).toList();
        put(
                "/organizations/workspaces/" + id + "/roles",
                heads.stream().map(this::withPermissions).toList());
        put(
                "/workspaces/" + id + "/memberships",
                IntStream.range(0, MEMBERSHIPS)
                        .mapToObj(member -> json(
                                "{'workspaceId':'%s','userId':'%s','role':{%s}}",
                                id, users.get((number * 7 + member) % USERS), heads.get(dice.nextInt(ROLES.size()))))
                        .toList());
        return json(
                "{'id':'%s','name':'Workspace %04d','description':'Workspace number %d of the organization',"
                        + "'workspaceType':'LIVE'}",
                id, number, number);
    }

    private String role(String name, String workspace) {
        return json(
                "'id':'%s','name':'%s','workspaceId':'%s','type':'CUSTOM','createdDateTime':'2025-01-01T08:00:00Z'",
                id(), name, workspace);
    }

    private String withPermissions(String role) {
        String permissions = IntStream.range(0, PERMISSIONS)
                .mapToObj(number -> json(
                        "{'id':'%s','resourceType':'%s','relation':'%s','resourceId':'%s'}",
                        id(), RESOURCES.get(dice.nextInt(RESOURCES.size())), RELATIONS.get(number), id()))
                .collect(Collectors.joining(","));
        return "{" + role + json(",'description':'A role','permissions':[%s]}", permissions);
    }

    private void put(String path, List<String> rows) {
        put(path, "[" + String.join(",", rows) + "]");
    }

    /** Without a header by which an answer could be kept. */
    private void put(String path, String body) {
        String head =
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n";
        responses.put(path, (head + body).getBytes(StandardCharsets.US_ASCII));
    }

    private String id() {
        byte[] name = new byte[16];
        dice.nextBytes(name);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static String json(String format, Object... values) {
        return String.format(Locale.ROOT, format.replace('\'', '"'), values);
    }
}
