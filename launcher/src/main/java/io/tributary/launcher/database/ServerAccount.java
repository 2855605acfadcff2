package io.tributary.launcher.database;

import io.tributary.launcher.LauncherException;
import io.tributary.launcher.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account under which PostgreSQL runs, which refuses to run as root. Started by root it gets a user namespace of its own, in which it
 * is nobody in particular, or where that is forbidden another account.
 *
 * @param prefix what stands before every command
 * @param owner account that must own the server's files, or {@code null} where that is the one who starts it
 */
public record ServerAccount(List<String> prefix, @Nullable String owner) {
    private static final int SECONDS = 30;

    /** The account of this process, or a lesser one if it is root. */
    public static ServerAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerAccount(List.of(), null);
        }
        if (works("unshare", "-U", "id", "-un")) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        String user = works("id", "-u", "postgres") ? "postgres" : "nobody";
        for (List<String> prefix : List.of(
                List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups"),
                List.of("runuser", "-u", user, "--"))) {
            List<String> probe = new ArrayList<>(prefix);
            probe.add("true");
            if (Command.run(probe, SECONDS).succeeded()) {
                return new ServerAccount(prefix, user);
            }
        }
        throw new LauncherException(
                "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here. "
                        + "Start Tributary as another user, or set tributary.db.url to a server of yours.");
    }

    /** Runs a command under the account. */
    public Command.Result run(List<String> command, int timeoutSeconds) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return Command.run(all, timeoutSeconds);
    }

    /** Gives a folder and all that is in it to the account. */
    public void own(Path folder) {
        if (owner != null && Files.exists(folder)) {
            Command.Result result = Command.run(List.of("chown", "-R", owner, folder.toString()), SECONDS);
            if (!result.succeeded()) {
                throw new LauncherException(
                        "The account %s cannot own %s: %s".formatted(owner, folder, result.output()));
            }
        }
    }

    private static String groupOf(String user) {
        return Command.run(List.of("id", "-g", user), SECONDS).output();
    }

    private static boolean works(String... command) {
        return Command.run(List.of(command), SECONDS).succeeded();
    }
}
