package dev.coffer.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one trial, or many added up, came to. */
final class Outcome {
    /** What must never happen. */
    enum Problem {
        /** One intent, more than one payout at the server. */
        DOUBLE,
        /** Promised and not in the ledger, or not paid in the end although nothing stood against it. */
        LOST,
        /** A payout at the server that differs from the intent, or of which the ledger says something untrue. */
        WRONG,
        /** More requests to pay left the console than its ledger had written down before. */
        UNACCOUNTED,
        /** The harness itself did not get through. */
        HARNESS
    }

    /** How a life ended: at which moment, by what. */
    record End(Moment moment, boolean sigkill, boolean met) {}

    int trials;
    int killedTrials;
    int intents;
    int confirmations;
    int requests;
    int delivered;
    int resent;
    int atServer;
    final Map<Problem, Integer> problems = new EnumMap<>(Problem.class);
    final List<String> stories = new ArrayList<>();
    final Map<String, Integer> endings = new TreeMap<>();
    final Map<String, Integer> uncertain = new TreeMap<>();
    final Map<Moment, int[]> deaths = new EnumMap<>(Moment.class);

    int count(Problem problem) {
        return problems.getOrDefault(problem, 0);
    }

    boolean isClean() {
        return problems.isEmpty();
    }

    void problem(Problem problem, String story) {
        problems.merge(problem, 1, Integer::sum);
        stories.add(problem + ": " + story);
    }

    void ended(String how) {
        endings.merge(how, 1, Integer::sum);
    }

    void died(End end) {
        int[] counts = deaths.computeIfAbsent(end.moment(), any -> new int[3]);
        counts[!end.met() ? 2 : end.sigkill() ? 0 : 1]++;
    }

    int sigkills() {
        return deaths.values().stream().mapToInt(counts -> counts[0]).sum();
    }

    int abandoned() {
        return deaths.values().stream().mapToInt(counts -> counts[1]).sum();
    }

    /** Adds up; several workers may do so at once. */
    synchronized void add(Outcome other) {
        trials += other.trials;
        killedTrials += other.killedTrials;
        intents += other.intents;
        confirmations += other.confirmations;
        requests += other.requests;
        delivered += other.delivered;
        resent += other.resent;
        atServer += other.atServer;
        stories.addAll(other.stories);
        other.problems.forEach((problem, n) -> problems.merge(problem, n, Integer::sum));
        other.endings.forEach((how, n) -> endings.merge(how, n, Integer::sum));
        other.uncertain.forEach((why, n) -> uncertain.merge(why, n, Integer::sum));
        other.deaths.forEach((moment, counts) -> {
            int[] mine = deaths.computeIfAbsent(moment, any -> new int[3]);
            for (int i = 0; i < mine.length; i++) {
                mine[i] += counts[i];
            }
        });
    }
}
