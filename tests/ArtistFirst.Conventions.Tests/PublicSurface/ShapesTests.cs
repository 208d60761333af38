namespace ArtistFirst.Conventions;

public sealed class ShapesTests
{
    [Fact]
    public void Public_types_are_closed() =>
        Violations.None("A user can make, derive and change only what is meant for it.", BuiltAssembly.All.SelectMany(Shapes.Check));

    [Theory]
    [InlineData("public class License;")]
    [InlineData("public record License;")]
    [InlineData("public struct Isrc { int _packed; }")]
    [InlineData("public interface IRoyalties;")]
    [InlineData("public sealed class License { public int Count; }")]
    [InlineData("public static class License { public static int Count; }")]
    [InlineData("public sealed class Signer; internal interface ISigner;")]
    [InlineData("public sealed class License { public class Grant; }")]
    public void An_open_shape_is_noticed(string source) => Assert.Single(Shapes.Check(Compiled.From(source)));

    [Theory]
    [InlineData("internal class License { public int Count; }")]
    [InlineData("public sealed record License;")]
    [InlineData("public static class License { public const int Count = 1; public static readonly int Other = 2; }")]
    [InlineData("public abstract class License;")]
    [InlineData("public readonly struct Isrc;")]
    [InlineData("public readonly record struct Isrc(int Packed);")]
    [InlineData("public interface ISigner;")]
    [InlineData("public enum Uses { None }")]
    [InlineData("public readonly struct Codes { public struct Enumerator { int _at; public int Current => _at; public bool MoveNext() => ++_at < 1; } }")]
    public void The_shapes_of_the_house_are_fine(string source) => Assert.Empty(Shapes.Check(Compiled.From(source)));
}
