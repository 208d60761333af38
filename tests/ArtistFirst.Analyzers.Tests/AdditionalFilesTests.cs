using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ArtistFirst.Analyzers;

public sealed class AdditionalFilesTests
{
    private const string Source =
        """
        using System.IO;
        namespace Studio;
        public static class Vendor { public static extern Stream Open(string name, string purpose); public static extern bool MayUse(string name); }
        public sealed class Decoder { public Decoder(Stream stream) { } }
        public static class Program
        {
            public static void Run(string id, string other)
            {
                Vendor.Open(id, "x");
                if (Vendor.MayUse(other)) { Vendor.Open(other, "x"); }
                new Decoder(File.OpenRead(id));
                NAudio.Wave.AudioFileReader click = new("sounds/ui/click.wav");
                NAudio.Wave.AudioFileReader song = new("songs/one.wav");
            }
        }
        """;

    private const string Library = "namespace NAudio.Wave; public sealed class AudioFileReader { public AudioFileReader(string fileName) { } }";

    [Fact]
    public async Task Members_that_a_project_lists_are_watched()
    {
        IReadOnlyList<Diagnostic> diagnostics = await RunAsync(
            ("ArtistFirst.CatalogueLoads.Vendor.txt", "# The vendor's\nM:Studio.Vendor.Open(System.String,System.String);recording=name\nM:Studio.Decoder.#ctor(System.IO.Stream);match=derived // streams\n"),
            ("ArtistFirst.LicenseChecks.txt", "M:Studio.Vendor.MayUse(System.String)"),
            ("ArtistFirst.NotCatalogue.txt", "**/ui/*.wav"));
        Assert.Equal(["AF0001 Vendor.Open(id, \"x\")", "AF0001 new Decoder(File.OpenRead(id))", "AF0001 new(\"songs/one.wav\")"], diagnostics.Select(Describe));
    }

    [Theory]
    [InlineData("**/ui/*.wav", "sounds/ui/click.wav", true)]
    [InlineData("**/ui/*.wav", "ui/click.wav", true)]
    [InlineData("**/ui/*.wav", "./ui/click.wav", true)]
    [InlineData("**/ui/*.wav", "gui/song.wav", false)]
    [InlineData("**/ui/*.wav", "catalogue/gui/song.wav", false)]
    [InlineData("ui/**", "ui/deep/click.wav", true)]
    [InlineData("ui/**", "ui/../catalogue/song.wav", false)]
    [InlineData("ui/**", "../ui/click.wav", false)]
    [InlineData("**", "..\\catalogue\\song.wav", false)]
    [InlineData("sounds/**/*.wav", "sounds/click.wav", true)]
    [InlineData("sounds/**/*.wav", "mysounds/click.wav", false)]
    public async Task Names_match_folder_by_folder(string pattern, string name, bool isNotCatalogue)
    {
        string source = $"public static class Program {{ public static void Run() {{ new NAudio.Wave.AudioFileReader(@\"{name}\"); }} }}";
        IReadOnlyList<Diagnostic> diagnostics = await Analyzed.RunAsync(Compiled.From(source, Library), [new InMemoryFile("ArtistFirst.NotCatalogue.txt", pattern)]);
        Assert.Equal(isNotCatalogue ? [] : ["AF0001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Without_them_only_known_libraries_are_watched() =>
        Assert.Equal(["AF0001 new(\"sounds/ui/click.wav\")", "AF0001 new(\"songs/one.wav\")"], (await RunAsync()).Select(Describe));

    [Theory]
    [InlineData("Studio.Vendor.Open", "'Studio.Vendor.Open' is not the documentation id of a method or property, as in M:Studio.Store.Open(System.String)")]
    [InlineData("M:Studio.Vendor.Close(System.String)", "No member has the documentation id M:Studio.Vendor.Close(System.String); expected one of this compilation or its references")]
    [InlineData("M:Studio.Vendor.MayUse(System.String);track=name", "'track=name' is none of recording=NAME, use=NAME, match=exact, match=derived")]
    [InlineData("M:Studio.Vendor.MayUse(System.String);recording=track", "MayUse has no parameter track")]
    public async Task A_line_that_says_nothing_is_reported_in_its_file_with_AF0040(string line, string message)
    {
        IReadOnlyList<Diagnostic> diagnostics = await RunAsync(("ArtistFirst.CatalogueLoads.txt", "# first line\n" + line));
        Diagnostic diagnostic = Assert.Single(diagnostics, diagnostic => diagnostic.Id is "AF0040");
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Equal(("ArtistFirst.CatalogueLoads.txt", 1), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
    }

    private static Task<IReadOnlyList<Diagnostic>> RunAsync(params (string Path, string Text)[] files) =>
        Analyzed.RunAsync(Compiled.From(Source, Library), [.. files.Select(file => new InMemoryFile(file.Path, file.Text))]);

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic.Id} {Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}";

    private sealed class InMemoryFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
