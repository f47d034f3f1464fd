import java.util.concurrent.TimeUnit;

/** Waits until something has come about; an exception where it has not in time. */
class Wait {

    interface Check {
        boolean done() throws Exception;
    }

    private Wait() {}

    static void until(String what, Check check, int seconds) throws Exception {
        if (!within(check, seconds)) {
            throw new IllegalStateException("no " + what + " after " + seconds + " s");
        }
    }

    /** Whether it came about in time. */
    static boolean within(Check check, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!check.done()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }
}
