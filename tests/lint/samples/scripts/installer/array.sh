#!/bin/bash
names=(a b)
