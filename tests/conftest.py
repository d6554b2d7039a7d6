"""Settings and small builders that all tests share."""

import os

from hypothesis import HealthCheck, settings

# Generated examples take as long as the machine is busy: a deadline would test the machine.
settings.register_profile("quick", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=500, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
