package dev.coffer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.news.News;
import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.Telling;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What needs a person is never pushed out by what does not. */
class NewsBarTest {
    private final List<Route> went = new ArrayList<>();
    private final NewsBar bar = FxToolkit.call(() -> new NewsBar(went::add));
    private final Robot robot = new Robot(FxToolkit.call(() -> new Scene(new VBox(bar), 1_000, 200)));

    @BeforeEach
    void nothingYet() {
        assertThat(robot.sees("news")).isFalse();
    }

    private void tell(NewsKind kind, long payout) {
        News news = new News(kind, new PayoutId(payout), "12.5 USDT · Tron");
        FxToolkit.run(() -> Telling.of(List.of(news)).forEach(bar::show));
    }

    private String says() {
        assertThat(robot.sees("news")).isTrue();
        return FxToolkit.call(() -> bar.getChildrenUnmodifiable().getFirst().getAccessibleText());
    }

    @Test
    void anUnknownOutcomeStaysWhenAnotherPayoutCompletes() {
        tell(NewsKind.UNCERTAIN, 1);
        tell(NewsKind.COMPLETED, 2);
        assertThat(says()).contains("unknown outcome").contains("Payout 1:").contains("Do not pay it again");
        assertThat(robot.text("news-more")).isEqualTo("1 more");
        robot.click("news-dismiss");
        assertThat(says()).contains("Payout completed").contains("Payout 2:");
        assertThat(robot.sees("news-more")).isFalse();
        robot.click("news-open");
        assertThat(went).containsExactly(new Route.History(new PayoutId(2)));
        assertThat(robot.sees("news")).isFalse();
    }

    @Test
    void whatNeedsAPersonComesBeforeWhatDoesNotAndTheGravestNext() {
        tell(NewsKind.COMPLETED, 1);
        tell(NewsKind.FAILED, 2);
        tell(NewsKind.FAILED, 3);
        tell(NewsKind.UNCERTAIN, 4);
        assertThat(says()).as("not taken away while it is read").contains("Payout 2:");
        assertThat(robot.text("news-more")).isEqualTo("3 more");
        robot.click("news-dismiss");
        assertThat(says()).contains("Payout 4:");
        robot.click("news-dismiss");
        assertThat(says()).contains("Payout 3:");
        robot.click("news-dismiss");
        assertThat(says()).contains("Payout 1:");
    }

    @Test
    void aNightOfCompletedPayoutsLeavesOneNote() {
        for (int payout = 1; payout <= 500; payout++) {
            tell(NewsKind.COMPLETED, payout);
        }
        assertThat(says()).contains("Payout 500:");
        assertThat(robot.sees("news-more")).isFalse();
    }

    @Test
    void theSamePayoutsLaterOutcomeTakesTheEarliersPlaceAndNoOther() {
        tell(NewsKind.UNCERTAIN, 1);
        tell(NewsKind.FAILED, 2);
        tell(NewsKind.COMPLETED, 1);
        assertThat(says()).contains("Payout 2:");
        robot.click("news-dismiss");
        assertThat(says()).contains("Payout completed").contains("Payout 1:");
        robot.click("news-dismiss");
        assertThat(robot.sees("news")).isFalse();
    }
}
