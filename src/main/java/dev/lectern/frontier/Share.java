package dev.lectern.frontier;

/**
 * So many of so many.
 *
 * @param filled how many have it
 * @param of how many there are
 */
public record Share(long filled, long of) {

    static final Share NONE = new Share(0, 0);

    Share plus(long moreFilled, long more) {
        return new Share(filled + moreFilled, of + more);
    }

    double rate() {
        return of == 0 ? 0 : (double) filled / of;
    }

    /**
     * The least rate that lets this share be seen without a rare accident: the lower end of Wilson's interval.
     *
     * @param z how rare, in standard deviations
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Probable Inference</a>
     */
    double least(double z) {
        if (of == 0) {
            return 0;
        }
        double n = of;
        double rate = rate();
        double square = z * z;
        double centre = rate + square / (2 * n);
        double spread = z * Math.sqrt(rate * (1 - rate) / n + square / (4 * n * n));
        return Math.max(0, (centre - spread) / (1 + square / n));
    }

    /** How likely it is that so few or fewer have it, if each has it with this probability: the binomial tail. */
    double chance(double probability) {
        if (probability <= 0) {
            return 1;
        }
        if (probability >= 1) {
            return filled >= of ? 1 : 0;
        }
        double logOdds = Math.log(probability) - Math.log1p(-probability);
        double term = of * Math.log1p(-probability); // of none
        double sum = Math.exp(term);
        for (long k = 1; k <= filled; k++) {
            term += Math.log((double) (of - k + 1) / k) + logOdds;
            sum += Math.exp(term);
        }
        return Math.min(1, sum);
    }

    /** How well one rate for all of them explains them: the logarithm of the likelihood. */
    double fit() {
        return part(filled) + part(of - filled);
    }

    private double part(long some) {
        return some == 0 ? 0 : some * Math.log((double) some / of);
    }

    /** "98 %", "none", "all". */
    String words() {
        if (filled == 0) {
            return "none";
        }
        return filled == of ? "all" : Math.max(1, Math.min(99, Math.round(100 * rate()))) + " %";
    }
}
