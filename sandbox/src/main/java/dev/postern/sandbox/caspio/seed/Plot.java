package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.Account;
import dev.postern.sandbox.caspio.store.DataTable;
import dev.postern.sandbox.caspio.store.Stamp;
import dev.postern.sandbox.caspio.store.Thing;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An account while it is being filled. */
final class Plot {
    private final Account account;
    private final Instant now;

    Plot(Account account, Instant now) {
        this.account = account;
        this.now = now;
    }

    Account account() {
        return account;
    }

    Instant now() {
        return now;
    }

    String daysAgo(int days) {
        return Stamp.of(now.minus(Duration.ofDays(days)));
    }

    /** The start of the day so many days ago. */
    String dateDaysAgo(int days) {
        return daysAgo(days).substring(0, 10) + "T00:00:00";
    }

    TablePlot table(String name, String note) {
        return new TablePlot(this, account.add(new DataTable(name, note, true)));
    }

    TablePlot userTable(String directory) {
        return new TablePlot(this, account.addUserTable(new DataTable(directory, "", false)));
    }

    /** The key of a folder in another, or in the root, which is an empty text. */
    String folder(String parent, String name) {
        String key = account.idOf("folder", parent + "/" + name);
        ObjectNode folder = Json.object().put("Name", name).put("ExternalKey", key);
        account.shelf(Thing.FOLDER)
                .put(key, folder.put("DateCreated", daysAgo(200)).put("_parent", parent));
        return key;
    }

    void file(String folder, String name, String mediaType, byte[] content, int daysAgo) {
        String key = account.idOf("file", folder + "/" + name);
        ObjectNode file =
                Json.object().put("Name", name).put("ExternalKey", key).put("_parent", folder);
        file.put("Size", content.length).put("ContentType", mediaType).put("_content", content);
        account.shelf(Thing.FILE)
                .put(key, file.put("DateCreated", daysAgo(daysAgo)).put("LastModified", daysAgo(daysAgo / 2)));
    }

    /** A webhook; its events are added behind it. */
    void webhook(String id, String name, int callThrottling, List<String> urls) {
        ObjectNode webhook =
                Json.object().put("Id", id).put("Name", name).put("Description", name + " of " + account.name());
        webhook.set("OutgoingUrls", Json.texts(urls));
        webhook.put("CallThrottling", callThrottling)
                .put("DateCreated", daysAgo(300))
                .put("CreatedBy", "Ada Winter");
        account.shelf(Thing.WEBHOOK)
                .put(id, webhook.put("LastModified", daysAgo(40)).put("ModifiedBy", "Ada Winter"));
    }

    void event(String webhook, String type, String table, List<String> fields, boolean active) {
        String id = account.idOf("event", webhook + type + table);
        ObjectNode event = Json.object().put("Id", id).put("Type", type).put("Status", active ? "Active" : "Inactive");
        event.put("ObjectName", table).put("ObjectId", account.idOf("object", table));
        event.set("ObjectFields", Json.texts(fields));
        event.set(
                "EventSources", Json.texts(List.of("Datasheet", "DataPages", "RESTAPIs", "TriggeredActions", "Tasks")));
        event.putArray("CustomPayloadFields");
        event.put("CustomPayloadTemplate", "").put("_webhook", webhook);
        event.put("DateCreated", daysAgo(300)).put("CreatedBy", "Ada Winter");
        account.shelf(Thing.EVENT).put(id, event);
    }

    ObjectNode task(String key, String name, String frequency, String note) {
        ObjectNode task =
                Json.object().put("Name", name).put("ExternalKey", key).put("Frequency", frequency);
        task.put("TaskTimeZone", "(UTC) Coordinated Universal Time").put("Note", note);
        return account.shelf(Thing.TASK).put(key, task);
    }

    void app(String key, String name) {
        ObjectNode app = Json.object().put("AppName", name).put("ExternalKey", key);
        app.put("DateCreated", daysAgo(400)).put("DateModified", daysAgo(12)).put("DefaultIcon", true);
        account.shelf(Thing.APPLICATION).put(key, app.put("IconFileName", ""));
    }

    void page(String app, String appName, String name, String type, boolean deployed) {
        String key = account.idOf("page", app + name).replace("-", "").substring(0, 28);
        ObjectNode page = Json.object().put("Name", name).put("AppKey", key).put("AppName", appName);
        page.put("Path", "/" + appName)
                .put("Type", type)
                .put("Note", "")
                .put("_app", app)
                .put("_deployed", deployed);
        page.put("DateCreated", daysAgo(390)).put("DateModified", daysAgo(12));
        account.shelf(Thing.DATA_PAGE)
                .put(key, page.put("CreatedBy", "Ada Winter").put("ModifiedBy", "Ada Winter"));
    }

    void directory(String id, String name, boolean secondFactor) {
        ObjectNode directory = Json.object().put("Id", id).put("Name", name).put("_two_factor", secondFactor);
        directory.put("DateCreated", daysAgo(500)).put("DateUpdated", daysAgo(30));
        account.shelf(Thing.DIRECTORY)
                .put(id, directory.put("CreatedBy", "Ada Winter").put("UpdatedBy", "Ada Winter"));
    }
}
