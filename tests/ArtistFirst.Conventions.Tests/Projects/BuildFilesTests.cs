namespace ArtistFirst.Conventions;

public sealed class BuildFilesTests
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        Violations.None("What is not in Sdk.sln is not built.", BuildFiles.Unlisted(Checkout.Read("Sdk.sln"), Checkout.Projects));

    [Fact]
    public void Every_project_is_locked() =>
        Violations.None("The same packages on every machine.", BuildFiles.Unlocked(Checkout.Files.ToHashSet(StringComparer.Ordinal), Checkout.Projects));

    [Fact]
    public void Lock_files_name_no_host() =>
        Violations.None("Where a package is fetched from is the machine's affair.",
            Checkout.Files.Where(BuildFiles.IsLockFile).SelectMany(path => BuildFiles.Hosts(path, Checkout.Read(path))));

    [Fact]
    public void Every_pin_is_used_or_announced() =>
        Violations.None("A pin that nobody uses says of the packages what is not so.", BuildFiles.Unused(
            Checkout.Read("Directory.Packages.props"),
            Checkout.Files.Where(path => path.EndsWith("packages.lock.json", StringComparison.Ordinal)).Select(Checkout.Read),
            Checkout.Read("docs/decisions/0001-packages-and-stand-ins.md")));

    [Fact]
    public void Every_package_of_the_product_is_on_record() =>
        Violations.None("Whoever installs ours installs what it references.", BuildFiles.Unrecorded(
            Checkout.Files.Where(path => Checkout.IsProduct(path) && Path.GetExtension(path) is ".csproj" or ".props" or ".targets").Select(path => (path, Checkout.Read(path))),
            Checkout.Read("docs/decisions/0001-packages-and-stand-ins.md")));

    [Fact]
    public void A_package_that_is_not_on_record_is_noticed()
    {
        const string Record = "| Microsoft.Data.Sqlite | durable |\n| Microsoft.Extensions.Options, .Hosting.Abstractions 10 | NSubstitute |";
        (string, string)[] build =
        [
            ("src/A/A.csproj", """<PackageReference Include="Microsoft.Data.Sqlite" /><PackageReference Include="Microsoft.Extensions.Options" />"""),
            ("src/B/B.csproj", """<PackageReference Include="Microsoft.Extensions.Hosting.Abstractions" />"""),
        ];
        Assert.Empty(BuildFiles.Unrecorded(build, Record));
        Assert.Contains("NSubstitute", Assert.Single(BuildFiles.Unrecorded([("src/A/A.csproj", """<PackageReference Include="NSubstitute" />""")], Record)), StringComparison.Ordinal);
        Assert.Single(BuildFiles.Unrecorded([("src/A/A.csproj", """<PackageReference Include="Microsoft.Data" />""")], Record));
        Assert.Single(BuildFiles.Unrecorded([("src/A/A.csproj", """<PackageReference Include="Other.Hosting.Abstractions" />""")], Record));
    }

    [Fact]
    public void A_pin_that_nobody_uses_is_noticed()
    {
        const string Pins = """<PackageVersion Include="Npgsql" Version="10.0.0" /><PackageVersion Include="NSubstitute" Version="6.1.0" />""";
        const string Record = "### What is pinned for what comes\n| Npgsql | to come |\n### Next\nNSubstitute";
        Assert.Contains("NSubstitute", Assert.Single(BuildFiles.Unused(Pins, ["{}"], Record)), StringComparison.Ordinal);
        Assert.Empty(BuildFiles.Unused(Pins, ["""{ "NSubstitute": { } }"""], Record));
    }

    [Fact]
    public void A_project_outside_the_solution_is_noticed()
    {
        const string Solution = """Project("{FAE}") = "ArtistFirst", "src\ArtistFirst\ArtistFirst.csproj", "{40DA}" """;
        Assert.Empty(BuildFiles.Unlisted(Solution, [Some.Project("ArtistFirst", string.Empty)]));
        Assert.Single(BuildFiles.Unlisted(Solution, [Some.Project("ArtistFirst.Storage", string.Empty)]));
    }

    [Fact]
    public void A_missing_lock_file_is_noticed()
    {
        Assert.Single(BuildFiles.Unlocked([], [Some.Project("ArtistFirst", string.Empty)]));
        Assert.Single(BuildFiles.Unlocked(["tests/judges/package.json"], []));
        Assert.Empty(BuildFiles.Unlocked(["src/ArtistFirst/packages.lock.json"], [Some.Project("ArtistFirst", string.Empty)]));
    }

    [Fact]
    public void A_host_in_a_lock_file_is_noticed()
    {
        Assert.Single(BuildFiles.Hosts("package-lock.json", """{ "resolved": "https://packages.example/jose.tgz" }"""));
        Assert.Empty(BuildFiles.Hosts("package-lock.json", """{ "funding": { "url": "https://sponsors.example/jose" } }"""));
    }
}
