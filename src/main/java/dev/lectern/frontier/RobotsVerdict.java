package dev.lectern.frontier;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Says in words what the robots.txt of a host means for an address, for people who look at a source. */
public final class RobotsVerdict {

    private RobotsVerdict() {}

    /**
     * The verdict, such as "allowed" or "forbidden by /private/".
     *
     * @param file of the site of the address; null when it was never asked
     */
    public static String of(@Nullable RobotsFile file, String url, Instant now) {
        if (file == null) {
            return "not asked yet";
        }
        if (file.waits(now)) {
            return "waits: " + (file.status() == null ? file.failure() : "robots.txt answered " + file.status());
        }
        SimpleRobotRules rules = file.rules();
        return rules.isAllowed(url) ? "allowed" : "forbidden by " + forbidding(rules, url);
    }

    /** The longest rule that forbids it (RFC 9309, section 2.2.2): each is asked alone. */
    private static String forbidding(SimpleRobotRules rules, String url) {
        return rules.getRobotRules().stream()
                .filter(rule -> !rule.isAllow() && !alone(rule).isAllowed(url))
                .map(RobotRule::getPrefix)
                .max(Comparator.comparingInt(String::length))
                .orElse("/");
    }

    private static SimpleRobotRules alone(RobotRule rule) {
        var rules = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
        rules.addRule(rule.getPrefix(), false);
        return rules;
    }
}
