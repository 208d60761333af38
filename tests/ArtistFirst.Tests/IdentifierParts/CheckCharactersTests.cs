namespace ArtistFirst.Tests;

public class CheckCharactersTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(101)]
    public void Multiples_are_told_without_division(uint divisor)
        => Assert.All(Enumerable.Range(0, 1 << 16), number => Assert.Equal(number % divisor == 0, CheckCharacters.IsMultiple((uint)number, divisor)));
}
