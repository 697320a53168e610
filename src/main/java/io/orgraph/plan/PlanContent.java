package io.orgraph.plan;

import io.orgraph.model.OrganizationId;
import io.orgraph.model.SourceName;
import io.orgraph.model.UserId;
import io.orgraph.model.WorkspaceId;
import io.orgraph.model.WorkspaceMembershipId;
import io.orgraph.model.WorkspaceRoleId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The bytes of a plan's token: compressed, since it may have hundreds of ids. */
final class PlanContent {
    private static final int VERSION = 2;

    private static final byte OF_WORKSPACE = 0;
    private static final byte OF_USERS = 1;
    private static final byte OF_LEAVERS = 2;

    private PlanContent() {}

    static byte[] write(DesiredAccess desired, String state, Instant end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            out.writeLong(end.getEpochSecond());
            out.writeUTF(state);
            write(desired.scope(), out);
            out.writeUTF(desired.mode().name());
            out.writeInt(desired.memberships().size());
            for (Map.Entry<WorkspaceMembershipId, WorkspaceRoleId> one :
                    desired.memberships().entrySet()) {
                out.writeUTF(one.getKey().workspace().value());
                out.writeUTF(one.getKey().user().value());
                out.writeUTF(one.getValue().value());
            }
            write(desired.guards(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
        return bytes.toByteArray();
    }

    /** Throws IOException or IllegalArgumentException for anything that {@link #write} does not write. */
    static PlanTokens.Opened read(byte[] content, Instant now) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(content)))) {
            if (in.readByte() != VERSION) {
                throw new IOException("another version");
            }
            boolean ended = now.getEpochSecond() >= in.readLong();
            String state = in.readUTF();
            PlanScope scope = readScope(in);
            PlanMode mode = PlanMode.valueOf(in.readUTF());
            Map<WorkspaceMembershipId, WorkspaceRoleId> memberships = new LinkedHashMap<>();
            for (int left = count(in); left > 0; left--) {
                WorkspaceId workspace = new WorkspaceId(scope.organization(), in.readUTF());
                UserId user = new UserId(scope.organization(), in.readUTF());
                memberships.put(
                        new WorkspaceMembershipId(workspace, user), new WorkspaceRoleId(workspace, in.readUTF()));
            }
            return new PlanTokens.Opened(
                    new DesiredAccess(scope, memberships, mode, readGuards(scope.organization(), in)), state, ended);
        }
    }

    private static void write(PlanScope scope, DataOutputStream out) throws IOException {
        out.writeUTF(scope.organization().source().value());
        out.writeUTF(scope.organization().value());
        if (scope instanceof PlanScope.OfWorkspace of) {
            out.writeByte(OF_WORKSPACE);
            out.writeUTF(of.workspace().value());
        } else if (scope instanceof PlanScope.OfUsers of) {
            out.writeByte(OF_USERS);
            write(of.users(), out);
        } else if (scope instanceof PlanScope.OfLeavers of) {
            out.writeByte(OF_LEAVERS);
            write(of.users(), out);
            out.writeUTF(of.offboarding().membership().name());
            out.writeBoolean(of.offboarding().revokesInvitations());
        }
    }

    private static PlanScope readScope(DataInputStream in) throws IOException {
        OrganizationId organization = new OrganizationId(new SourceName(in.readUTF()), in.readUTF());
        return switch (in.readByte()) {
            case OF_WORKSPACE -> new PlanScope.OfWorkspace(new WorkspaceId(organization, in.readUTF()));
            case OF_USERS -> new PlanScope.OfUsers(organization, readUsers(organization, in));
            case OF_LEAVERS -> new PlanScope.OfLeavers(organization, readUsers(organization, in), readOffboarding(in));
            default -> throw new IOException("another scope");
        };
    }

    private static Offboarding readOffboarding(DataInputStream in) throws IOException {
        return new Offboarding(Offboarding.MembershipEnd.valueOf(in.readUTF()), in.readBoolean());
    }

    private static void write(Set<UserId> users, DataOutputStream out) throws IOException {
        out.writeInt(users.size());
        for (UserId user : users) {
            out.writeUTF(user.value());
        }
    }

    private static Set<UserId> readUsers(OrganizationId of, DataInputStream in) throws IOException {
        Set<UserId> users = new LinkedHashSet<>();
        for (int left = count(in); left > 0; left--) {
            users.add(new UserId(of, in.readUTF()));
        }
        return users;
    }

    private static void write(Guards guards, DataOutputStream out) throws IOException {
        out.writeBoolean(guards.allowEmpty());
        out.writeInt(guards.maxRemovals());
        out.writeInt(guards.keepManagers());
        out.writeInt(guards.keepHolders().size());
        for (Map.Entry<WorkspaceRoleId, Integer> kept : guards.keepHolders().entrySet()) {
            out.writeUTF(kept.getKey().workspace().value());
            out.writeUTF(kept.getKey().value());
            out.writeInt(kept.getValue());
        }
        write(guards.protectedUsers(), out);
    }

    private static Guards readGuards(OrganizationId of, DataInputStream in) throws IOException {
        boolean allowEmpty = in.readBoolean();
        int maxRemovals = in.readInt();
        int keepManagers = in.readInt();
        Map<WorkspaceRoleId, Integer> kept = new LinkedHashMap<>();
        for (int left = count(in); left > 0; left--) {
            kept.put(new WorkspaceRoleId(new WorkspaceId(of, in.readUTF()), in.readUTF()), in.readInt());
        }
        return new Guards(allowEmpty, maxRemovals, keepManagers, kept, readUsers(of, in));
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > DesiredAccess.MOST) {
            throw new IOException("too many");
        }
        return count;
    }
}
