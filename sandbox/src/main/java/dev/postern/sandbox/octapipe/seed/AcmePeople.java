package dev.postern.sandbox.octapipe.seed;

import java.util.ArrayList;
import java.util.List;

/** The users of the larger workspace: an admin, somebody with one pipeline only, and enough others for a second page. */
record AcmePeople(String ada, String sam, List<String> others) {
    private static final String OTHERS = """
            Ben,Okafor,Support Lead
            Clara,Lindqvist,Account Executive
            Dmitri,Volkov,Account Executive
            Elena,Rossi,Customer Success
            Farid,Haddad,Compliance Officer
            Grace,Mbeki,Sales Director
            Hiro,Tanaka,Solution Engineer
            Ines,Moreau,Onboarding Manager
            Jonas,Weber,Support Engineer
            Keiko,Sato,Support Engineer
            Liam,Byrne,Sales Development
            Mina,Park,Marketing
            Noah,Jensen,Finance
            Olga,Petrova,Operations
            Pavel,Novak,Renewals Manager
            """;

    static AcmePeople in(Plot plot) {
        String ada = plot.user("Ada", "Winter", "admin", "Head of Sales Operations");
        plot.password(ada, "octapipe-acme-demo");
        String sam = plot.user("Sam", "Ortiz", "user", "Sales Development");
        plot.password(sam, "octapipe-limited-demo");
        List<String> others = new ArrayList<>();
        OTHERS.lines()
                .map(line -> line.split(",", -1))
                .forEach(name -> others.add(plot.user(name[0], name[1], "user", name[2])));
        return new AcmePeople(ada, sam, List.copyOf(others));
    }

    String ben() {
        return others.getFirst();
    }

    /** One of the others, going round. */
    String other(int turn) {
        return others.get(turn % others.size());
    }
}
