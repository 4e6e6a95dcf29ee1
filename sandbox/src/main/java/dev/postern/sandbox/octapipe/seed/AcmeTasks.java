package dev.postern.sandbox.octapipe.seed;

import dev.postern.sandbox.octapipe.seed.AcmeSupport.Ticket;
import java.util.List;

/** Tasks in all states, and what hangs on cards: notes, notifications and files. */
final class AcmeTasks {
    private AcmeTasks() {}

    static void in(Plot plot, AcmePeople people, AcmeSales sales, AcmeSupport support) {
        forAda(plot, people, sales);
        ofSupport(plot, people, support);
        ofOthers(plot, people, sales);
        around(plot, people, sales, support);
    }

    /** More urgent tasks for one person than fit on a page. */
    private static void forAda(Plot plot, AcmePeople people, AcmeSales sales) {
        for (int i = 0; i < 18; i++) {
            plot.task("Prepare review " + (i + 1), people.ada(), "pending", "high", 1 + i, 1 + i)
                    .put("pipeline_card_uuid", sales.enterpriseCards().get(i));
        }
    }

    /** Of the open tasks of the queue, those of tickets past their SLA have an end in the past, and only those. */
    private static void ofSupport(Plot plot, AcmePeople people, AcmeSupport support) {
        List<Ticket> tickets = support.tickets();
        for (int i = 0; i < 10; i++) {
            int end = i < AcmeSupport.BREACHED ? -1 - i : 2 + i;
            plot.task("Resolve: " + tickets.get(i).title(), people.other(8 + i % 2), "Open", "medium", end - 1, end)
                    .put("description", "Ticket of the support queue")
                    .put("pipeline_card_uuid", tickets.get(i).id());
        }
    }

    private static void ofOthers(Plot plot, AcmePeople people, AcmeSales sales) {
        for (int i = 0; i < 4; i++) {
            plot.task("Chase signature " + (i + 1), people.other(i), "Open", "low", -4 - i, -3 - i)
                    .put("pipeline_card_uuid", sales.enterpriseCards().get(20 + i));
        }
        for (int i = 0; i < 10; i++) {
            plot.task("Draft proposal " + (i + 1), people.other(i + 1), "in_progress", "medium", -2, 3 + i);
        }
        for (int i = 0; i < 12; i++) {
            plot.task("Send summary " + (i + 1), people.other(i + 2), "completed", "low", -30 + i, -29 + i);
        }
        for (int i = 0; i < 8; i++) {
            plot.task(
                    "Plan visit " + (i + 1), people.other(i + 4), "pending", i % 2 == 0 ? "low" : "high", 5 + i, 6 + i);
        }
    }

    private static void around(Plot plot, AcmePeople people, AcmeSales sales, AcmeSupport support) {
        plot.note(
                "pipeline_card",
                sales.acmeDeal(),
                "Legal has the **redlines**; the champion is on leave until Monday.");
        plot.note("pipeline_card", sales.acmeDeal(), "Security questionnaire returned.");
        plot.note("pipeline_card", sales.techNova(), "Wants single sign-on before the upgrade.");
        plot.file(people.ada(), "pipeline_card", sales.acmeDeal(), "offer.pdf", "application/pdf", 184_320);
        plot.file(people.ada(), "pipeline_card", sales.acmeDeal(), "floor-plan.png", "image/png", 40_960);
        for (int i = 0; i < 20; i++) {
            String card = sales.enterpriseCards().get(i);
            plot.notification(
                    people.ada(), "pipeline_card", card, "A card was assigned to you (" + i + ")", 100 - 5 * i);
        }
        for (Ticket each : support.tickets().subList(0, 3)) {
            plot.notification(people.ben(), "pipeline_card", each.id(), "SLA breached: " + each.title(), 12);
        }
    }
}
