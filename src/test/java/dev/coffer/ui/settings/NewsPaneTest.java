package dev.coffer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.news.NewsKind;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.MemoryNews;
import dev.coffer.ui.support.Robot;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class NewsPaneTest {

    @Test
    void aTickTakesEffectLongAfterTheScreenWasMade() {
        MemoryNews wishes = new MemoryNews();
        Robot robot = new Robot(FxToolkit.call(() -> new Scene(new NewsPane(new NewsViewModel(wishes)), 600, 200)));
        System.gc();
        robot.click("news-completed");
        assertThat(wishes.wanted().current()).contains(NewsKind.COMPLETED, NewsKind.FAILED);
    }
}
