package dev.postern.sandbox.caspio.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.caspio.store.FieldType;
import java.util.List;
import java.util.Locale;

/** The directories, their users in every state, and the flags of the employees. */
final class AcmePeople {
    private static final String EMPLOYEES = """
            Ada,Winter,IT,Admin,Active,Enabled
            Ben,Okafor,Support,User,Active,Disabled
            Clara,Lindqvist,Sales,User,Active,Enabled
            Dmitri,Volkov,Sales,User,Locked,Enabled
            Elena,Rossi,Sales,Admin,Active,Disabled
            Farid,Haddad,Compliance,User,Active,Enabled
            Grace,Mbeki,Sales,Admin,Active,Enabled
            Hiro,Tanaka,Engineering,User,Suspended,Disabled
            Ines,Moreau,Operations,User,PasswordExpired,Enabled
            Jonas,Weber,Support,User,Active,Disabled
            Keiko,Sato,Support,User,ActivationPending,Enabled
            Liam,Byrne,Sales,User,ActivationExpired,Enabled
            Mina,Park,Marketing,User,Inactive,Enabled
            Noah,Jensen,Finance,User,Active,Enabled
            """;
    private static final String PARTNERS = """
            Pia,Sommer,Resale,User,Active,Disabled
            Quentin,Blanc,Resale,User,Active,Enabled
            Rosa,Diaz,Logistics,Admin,Active,Enabled
            Sven,Lund,Logistics,User,Inactive,Disabled
            Tara,Singh,Resale,User,Active,Enabled
            Udo,Kern,Logistics,User,Locked,Disabled
            """;
    private static final String ALUMNI = """
            Vera,Polanski,None,User,Active,Unavailable
            Wim,Bakker,None,User,Active,Unavailable
            """;

    private AcmePeople() {}

    static void in(Plot plot) {
        TablePlot employees = users(plot, "dir_101", "EmployeePortal", EMPLOYEES);
        users(plot, "dir_555", "PartnerPortal", PARTNERS);
        users(plot, "dir_777", "AlumniPortal", ALUMNI);
        TablePlot flags = plot.table("SecurityFlags", "What the portal asks of its users at their next visit")
                .field("UserGUID", FieldType.STRING, definition -> definition.put("Unique", true))
                .field("ForceReset", FieldType.YES_NO)
                .field("Reason", FieldType.STRING);
        for (ObjectNode each : employees.table().rows()) {
            flags.row(each.path("UserGUID").asText(), false, null);
        }
    }

    static TablePlot users(Plot plot, String id, String directory, String people) {
        plot.directory(id, directory, !people.contains("Unavailable"));
        TablePlot users = plot.userTable(directory)
                .field("UserGUID", FieldType.GUID)
                .field("Email", FieldType.STRING, definition -> definition.put("Unique", true))
                .field("FirstName", FieldType.STRING)
                .field("LastName", FieldType.STRING)
                .field("Department", FieldType.STRING)
                .field("Role", FieldType.STRING)
                .userAttributes();
        people.lines().map(line -> List.of(line.split(",", -1))).forEach(person -> {
            String mailbox = (person.get(0) + "." + person.get(1)).toLowerCase(Locale.ROOT);
            String method = person.get(2).equals("Engineering") ? "Okta" : "Caspio";
            ObjectNode user = users.row(
                    mailbox + "@" + plot.account().name() + ".example",
                    person.get(0),
                    person.get(1),
                    person.get(2),
                    person.get(3),
                    person.get(4),
                    method,
                    person.get(5));
            String guid = plot.account().idOf("user", directory + mailbox);
            user.put("UserGUID", guid.toUpperCase(Locale.ROOT));
        });
        return users;
    }
}
