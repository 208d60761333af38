using System.Globalization;
using Spectre.Console;

namespace ArtistFirst.Cli;

/// <summary>Credits as a tree, for people.</summary>
internal static class CreditsTree
{
    private const int Width = 1000;

    public static IEnumerable<string> Tell(CreditsView view) => [Head(view), .. view.Manifest is null ? [] : Draw(view), .. view.Findings.SelectMany(finding => finding.Tell())];

    private static string Head(CreditsView view) => view.State switch
    {
        "Trusted" => $"Trusted: signed by {view.SignedBy}{At(view)}.",
        "Valid" => $"Valid, by a signer who is not trusted here: {view.SignedBy ?? "nobody is named"}.",
        "Invalid" => "Invalid: what follows must not be believed.",
        _ => "No credentials.",
    };

    private static string At(CreditsView view) => view.SignedAt is { } at ? " at " + Words.Of(at) : string.Empty;

    // The library wraps and colors for a terminal; what is written here goes through one writer, to terminals and pipes alike.
    private static IEnumerable<string> Draw(CreditsView view)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(Grow(view));
        return text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd());
    }

    private static Tree Grow(CreditsView view)
    {
        string artists = view.Artists.Count == 0 ? string.Empty : $" by {Words.List(view.Artists)}";
        var tree = new Tree(Leaf((view.Title ?? "Without a title") + artists));
        string model = view.Model is null ? string.Empty : $", model {view.Model}";
        string product = view.Product is null ? string.Empty : $", with {view.Product}";
        tree.AddNode(Leaf($"Made: {view.Origin ?? "not said"}{model}{product}"));
        Branch(tree, "Sources", view.Sources, AddSource);
        Branch(tree, "Credits", view.Credits.Where(credit => credit.Isrc is null || view.Sources.All(source => !string.Equals(source.Isrc, credit.Isrc, StringComparison.Ordinal))), (node, credit) => node.AddNode(Leaf(Tell(credit))));
        if (view.Training is { } training)
        {
            TreeNode node = tree.AddNode(Leaf("What machines may learn"));
            node.AddNodes(Leaf($"generative training: {training.GenerativeTraining}"), Leaf($"other training: {training.Training}"), Leaf($"input to a model: {training.Inference}"), Leaf($"data mining: {training.DataMining}"));
        }

        return tree;

        void AddSource(TreeNode branch, SourceView source)
        {
            string by = source.Artists.Count == 0 ? string.Empty : $" by {Words.List(source.Artists)}";
            string code = source.Isrc is null ? string.Empty : $" ({source.Isrc})";
            TreeNode node = branch.AddNode(Leaf($"{source.Title ?? "Without a title"}{by}{code}, {source.Role.ToLowerInvariant()}"));
            foreach (string line in Right(source))
            {
                node.AddNode(Leaf(line));
            }

            foreach (CreditView credit in view.Credits.Where(credit => credit.Isrc is not null && string.Equals(credit.Isrc, source.Isrc, StringComparison.Ordinal)))
            {
                node.AddNode(Leaf(Tell(credit)));
            }
        }
    }

    private static void Branch<T>(Tree tree, string title, IEnumerable<T> items, Action<TreeNode, T> add)
    {
        T[] all = [.. items];
        if (all.Length > 0)
        {
            TreeNode branch = tree.AddNode(Leaf(title));
            Array.ForEach(all, item => add(branch, item));
        }
    }

    private static IEnumerable<string> Right(SourceView source)
    {
        if (source.License is not null)
        {
            yield return $"license {source.License} from {source.LicenseIssuer}, for {source.Uses}";
        }

        if (source.Consent is not null)
        {
            yield return $"consent {source.Consent}";
        }

        if (source.Original is not null)
        {
            yield return $"original {source.Original}";
        }
    }

    private static string Tell(CreditView credit)
    {
        string ai = credit.AiContribution switch
        {
            "All" => " (AI)",
            "Partly" => " (with AI)",
            _ => string.Empty,
        };
        return $"{credit.Name}, {credit.Role}{ai}";
    }

    private static Text Leaf(string text) => new(TerminalText.Of(text));
}
