package dev.postern.sandbox.up;

import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseFailure;
import dev.postern.sandbox.house.HouseOptions;
import dev.postern.sandbox.house.Ports;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The command {@code up}. Exit code 1 when the house does not stand, 2 when the command was not understood. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        // Libraries look for a logging back end that is not there; nobody needs to hear of it.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int code = run(Arrays.asList(arguments), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
        new CountDownLatch(1).await();
    }

    /** Starts the house and leaves it running; answers the exit code when it does not stand. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("up")) {
            err.print(Arguments.USAGE);
            return 2;
        }
        try {
            Arguments asked = Arguments.parse(arguments.subList(1, arguments.size()));
            House house = House.start(HouseOptions.standard(asked.root(), asked.data())
                    .ports(Ports.standard(asked.portOffset()))
                    .nativeServices(asked.nativeServices())
                    .progress(out::println));
            out.print(Welcome.text(house, Demo.in(house)));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(Arguments.USAGE);
            return 2;
        } catch (HouseFailure e) {
            err.println(e.sentence());
            return 1;
        }
    }
}
